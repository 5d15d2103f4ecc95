"""Providers and trainers as firms see them: what they taught here, what people thought of it."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Avg, Count, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import may, reach
from prasme.apps.accounts.roles import Permission, Role, ScopeKind
from prasme.apps.core.tongues import told
from prasme.apps.core.words import matching
from prasme.apps.enterprises.models import Organisation, OrganisationKind
from prasme.apps.occasions.models import Feedback, SeatState, Session
from prasme.apps.training.models import Run, RunState

FEWEST = 5  # answers; of fewer, one could tell who said what


# A trainer's name is for those who send people, hold groups or sit in them.
SEES_TRAINERS = (Permission.RUN_VIEW, Permission.SEAT_HOLD, Permission.OWN_RECORD)


def sees_trainers(user: User | AnonymousUser) -> bool:
    return any(may(user, permission) for permission in SEES_TRAINERS)


def trainers_on(run: Run) -> QuerySet[User]:
    led = run.occasion.sessions.filter(leader__isnull=False, is_cancelled=False).values("leader")
    return User.objects.filter(pk__in=led).order_by("name", "pk")


@dataclass(frozen=True)
class Rating:
    """quality: mean of 0 to 10; would_recommend: 0 to 1; none where there are fewer answers than are told."""

    answers: int
    quality: Any = None
    would_recommend: Any = None


def rating_of(feedback: QuerySet[Feedback]) -> Rating:
    told = feedback.aggregate(n=Count("pk"), quality=Avg("quality"), yes=Count("pk", filter=Q(would_recommend=True)))
    if told["n"] < FEWEST:
        return Rating(told["n"])
    return Rating(told["n"], told["quality"], told["yes"] / told["n"])


def providers() -> QuerySet[Organisation]:
    """Organisations that teach: by their kind, or because a run was theirs."""
    taught = Run.objects.values("provider")
    return Organisation.objects.filter(Q(kind=OrganisationKind.PROVIDER) | Q(pk__in=taught), merged_into=None)


def provider_rows(found: QuerySet[Organisation]) -> QuerySet[Organisation]:
    """With the groups that they completed and the mean of what people answered, where enough did."""
    runs = Run.objects.filter(provider=OuterRef("pk"), state=RunState.COMPLETED).order_by().values("provider")
    told = Feedback.objects.filter(occasion__run__provider=OuterRef("pk")).order_by()
    answers = told.values("occasion__run__provider").annotate(n=Count("pk"), mean=Avg("quality"))
    return found.annotate(
        groups=Coalesce(Subquery(runs.annotate(n=Count("pk")).values("n")), 0),
        answers=Coalesce(Subquery(answers.values("n")), 0),
        quality=Subquery(answers.filter(n__gte=FEWEST).values("mean")),
    )


def providers_matching(found: QuerySet[Organisation], words: str) -> QuerySet[Organisation]:
    return matching(found, words)


def trainers() -> QuerySet[User]:
    led = Session.objects.filter(leader__isnull=False).values("leader")
    teaching = Q(memberships__role=Role.TRAINER, memberships__ended_at=None) | Q(pk__in=led)
    return User.objects.filter(teaching).distinct()


def trainers_with(provider: Organisation) -> QuerySet[User]:
    """Those who work for the provider now."""
    return User.objects.filter(
        memberships__role=Role.TRAINER,
        memberships__scope_kind=ScopeKind.ORGANISATION,
        memberships__scope_id=str(provider.pk),
        memberships__ended_at=None,
        is_active=True,
    ).order_by("name", "pk")


def providers_with(trainer: User) -> QuerySet[Organisation]:
    held = trainer.memberships.filter(role=Role.TRAINER, scope_kind=ScopeKind.ORGANISATION, ended_at=None)
    return Organisation.objects.filter(pk__in=[int(key) for key in held.values_list("scope_id", flat=True)])


def runs_led_by(trainer: User) -> QuerySet[Run]:
    led = Session.objects.filter(leader=trainer, is_cancelled=False).values("occasion")
    return Run.objects.filter(occasion__in=led)


def feedback_on(runs: QuerySet[Run]) -> QuerySet[Feedback]:
    return Feedback.objects.filter(occasion__run__in=runs.order_by().values("pk"))


def taught_in(runs: QuerySet[Run]) -> list[dict[str, Any]]:
    """For each course: groups completed, people who completed it, and the last day, the newest first."""
    rows = runs.filter(state=RunState.COMPLETED).order_by().values("course", course_title=told("course__title"))
    done = Q(occasion__seats__state=SeatState.COMPLETED)
    return list(
        rows.annotate(
            groups=Count("pk", distinct=True),
            people=Count("occasion__seats", filter=done, distinct=True),
            last=Max("ends_on"),
        ).order_by("-last", "course_title")
    )


# ---------------------------------------------------------------- who may write it


def providers_to_present(user: User) -> QuerySet[Organisation]:
    """A provider presents itself, an operator every one."""
    reached = reach(user, Permission.RUN_PLAN)
    if reached.everything or reached.ids.get(ScopeKind.EDITION):
        return providers()
    return providers().filter(pk__in=reached.ids.get(ScopeKind.ORGANISATION, ()))


def trainers_to_present(user: User) -> QuerySet[User]:
    """Those of the providers that the user presents."""
    reached = reach(user, Permission.RUN_PLAN)
    if reached.everything or reached.ids.get(ScopeKind.EDITION):
        return trainers()
    return trainers().filter(
        memberships__role=Role.TRAINER, memberships__scope_kind=ScopeKind.ORGANISATION, memberships__ended_at=None,
        memberships__scope_id__in=reached.ids.get(ScopeKind.ORGANISATION, ()),
    )  # fmt: skip
