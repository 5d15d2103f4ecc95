"""How many were asked, how many answered, and what may be shown of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Avg, Count, F, Max, Q, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tongues import told
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.models import Feedback, Occasion, Seat, SeatState, Session
from prasme.apps.opinions import rules
from prasme.apps.opinions.models import Impact, ImpactGiven
from prasme.apps.outbox.models import Message
from prasme.apps.programmes.models import Course, Edition
from prasme.apps.training.models import Participation, Run
from prasme.apps.training.queries import runs_visible_to

ASKED = (SeatState.CONFIRMED, SeatState.COMPLETED, SeatState.NOT_COMPLETED)
BY = {
    "course": (told("course__title"), "course"),
    "provider": (F("provider__name"), "provider"),
    "region": (F("occasion__venue__municipality__name"), "occasion__venue__municipality"),
    "edition": (told("occasion__edition__title"), "occasion__edition"),
}


def last_day(occasion: Occasion) -> date:
    last = occasion.sessions.filter(is_cancelled=False).aggregate(last=Max("ends_at"))["last"]
    return last.astimezone(ZoneInfo(occasion.venue.time_zone)).date() if last else date.max


def asked_on(occasion: Occasion) -> int:
    return Seat.objects.filter(occasion=occasion, state__in=ASKED, person__isnull=False).count()


def answered_on(occasion: Occasion) -> int:
    return Feedback.objects.filter(occasion=occasion).count()


@dataclass(frozen=True)
class Opinion:
    """A line of the results. Below five answers only how many there are is told."""

    key: Any
    name: str
    asked: int
    answers: int
    mean: Decimal | None
    recommend: Decimal | None

    @property
    def rate(self) -> Decimal | None:
        return rules.rate(self.answers, self.asked)

    @property
    def is_few(self) -> bool:
        return self.answers < rules.FEWEST


def results(runs: QuerySet[Run], by: str) -> list[Opinion]:
    """Of the runs, by course, provider, trainer, region or edition; by name."""
    groups: dict[Any, set[int]] = defaultdict(set)
    names: dict[Any, str] = {}
    for key, name, occasion in _grouped(runs, by):
        groups[key].add(occasion)
        names[key] = name
    if by == "course":
        names |= _apart(names)
    found = _numbers({occasion for of in groups.values() for occasion in of})
    return sorted((_line(key, names[key], groups[key], found) for key in groups), key=lambda one: one.name)


def _apart(names: Mapping[Any, str]) -> dict[Any, str]:
    """Courses of one title in several programmes, each with its programme."""
    often = Counter(names.values())
    same = [key for key, name in names.items() if often[name] > 1]
    rows = Course.objects.filter(pk__in=same).annotate(of=told("block__programme__title"))
    return {key: f"{names[key]}, {programme}" for key, programme in rows.values_list("pk", "of")}


def _grouped(runs: QuerySet[Run], by: str) -> Iterable[tuple[Any, str, int]]:
    if by == "trainer":
        led = Session.objects.filter(occasion__in=runs.values("occasion"), leader__isnull=False, is_cancelled=False)
        return led.values_list("leader", "leader__name", "occasion").distinct()
    name, key = BY[by]
    return runs.order_by().annotate(named=name).values_list(key, "named", "occasion")


def _numbers(occasions: set[int]) -> dict[int, tuple[int, int, int, int]]:
    """Of each occasion: asked, answers, sum of quality, would recommend."""
    answers = Feedback.objects.filter(occasion__in=occasions).order_by().values_list("occasion")
    told_of = {
        occasion: (n, float(mean or 0) * n, yes)
        for occasion, n, mean, yes in answers.annotate(
            n=Count("pk"), mean=Avg("quality"), yes=Count("pk", filter=Q(would_recommend=True))
        )
    }
    asked = dict(
        Seat.objects.filter(occasion__in=occasions, state__in=ASKED, person__isnull=False)
        .order_by()
        .values_list("occasion")
        .annotate(n=Count("pk"))
    )
    return {one: (asked.get(one, 0), *(round(part) for part in told_of.get(one, (0, 0, 0)))) for one in occasions}


def _line(key: Any, name: str, occasions: set[int], found: dict[int, tuple[int, int, int, int]]) -> Opinion:
    asked, answers, quality, yes = (sum(found[one][place] for one in occasions) for place in range(4))
    mean = Decimal(quality) / answers if answers >= rules.FEWEST else None
    return Opinion(key, name, asked, answers, mean, rules.share(yes, answers))


def comments_on(runs: QuerySet[Run]) -> list[str]:
    """What should be better, by the alphabet: their order tells nothing. None below five answers."""
    told_of = Feedback.objects.filter(occasion__in=runs.values("occasion"))
    if told_of.count() < rules.FEWEST:
        return []
    return sorted(told_of.exclude(comment="").values_list("comment", flat=True))[:200]


def runs_of(user: User, *, edition: str = "", provider: str = "", region: str = "", course: str = "") -> QuerySet[Run]:
    """Runs whose answers the user may see together. A filter that makes no sense is left out."""
    given = {
        "occasion__edition__code": edition,
        "provider": provider if provider.isdecimal() else "",
        "occasion__venue__municipality": region if region.isdecimal() else "",
        "course": course if course.isdecimal() else "",
    }
    return runs_visible_to(user).filter(**{name: value for name, value in given.items() if value})


def editions_of(user: User) -> QuerySet[Edition]:
    runs = runs_visible_to(user).order_by().values("occasion__edition")
    return Edition.objects.filter(pk__in=runs).order_by("-starts_on")


# ---------------------------------------------------------------- managers, half a year later


def firms_left(edition: int, day: date) -> QuerySet[Organisation]:
    """Enterprises whose last training of the edition was completed on that day, and that have not answered."""
    done = Participation.objects.filter(run__occasion__edition=edition, enterprise__isnull=False).order_by()
    last = done.values("enterprise").annotate(last=Max("completed_on")).filter(last=day).values("enterprise")
    answered = ImpactGiven.objects.filter(edition=edition).values("enterprise")
    return Organisation.objects.filter(pk__in=last).exclude(pk__in=answered).order_by("pk")


def has_given(edition: Edition, enterprise: Organisation) -> bool:
    return ImpactGiven.objects.filter(edition=edition, enterprise=enterprise).exists()


def firms_asked() -> dict[str, int]:
    """How many enterprises were written to, by the edition's key as messages keep it."""
    written = Message.objects.filter(kind="impact-asked").order_by().values_list("edition_id")
    return dict(written.annotate(n=Count("organisation_id", distinct=True)))


def impact_of(user: User) -> list[dict[str, Any]]:
    """For each edition whose messages the user sees: asked, answers, means."""
    editions = Edition.objects.filter(reach(user, Permission.MESSAGE_VIEW).over(edition="pk")).order_by("-starts_on")
    rows = {
        row["edition"]: row
        for row in Impact.objects.order_by()
        .values("edition")
        .annotate(
            n=Count("pk"), mean=Avg("usefulness"), yes=Count("pk", filter=Q(would_recommend=True)),
            used=Count("pk", filter=~Q(use="not_yet")),
        )
    }  # fmt: skip
    asked = firms_asked()
    return [
        _impact(edition, asked.get(str(edition.pk), 0), rows.get(edition.pk))
        for edition in editions
        if asked.get(str(edition.pk)) or edition.pk in rows
    ]


def _impact(edition: Edition, asked: int, row: dict[str, Any] | None) -> dict[str, Any]:
    answers = row["n"] if row else 0
    is_told = row is not None and answers >= rules.FEWEST
    return {
        "edition": edition,
        "asked": asked,
        "answers": answers,
        "rate": rules.rate(answers, asked),
        "mean": row["mean"] if row and is_told else None,
        "recommend": rules.share(row["yes"], answers) if row else None,
        "used": rules.share(row["used"], answers) if row else None,
    }
