"""What can be counted of matchmaking days: organisations that took part, wishes and meetings, what came of them."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import Case, CharField, Model, QuerySet, When
from django.db.models import Value as Constant
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.sources import Column, Source
from prasme.apps.enterprises.models import Organisation, OrganisationKind
from prasme.apps.matchmaking.models import Meeting, MeetingState, NotHeld, Participant, ParticipantState, Side
from prasme.apps.occasions.models import Occasion
from prasme.apps.territories.models import Territory

OUTCOMES: dict[str, Any] = {
    "agreed": _("held, an agreement signed"), "held": _("held, nothing signed"), "not_held": _("not held"),
    "open": _("not in the timetable, or ahead"),
}  # fmt: skip


def _named(model: type[Model]) -> Callable[[set], Mapping[Any, str]]:
    return lambda keys: {record.pk: str(record) for record in model._default_manager.filter(pk__in=keys)}


def _chosen(choices: Any) -> Callable[[set], Mapping[Any, str]]:
    return lambda _keys: {choice.value: str(choice.label) for choice in choices}


def meetings() -> QuerySet:
    """Accepted is not held: the outcome says which of the two, and whether something was signed at the table."""
    outcome = Case(
        When(state="held", proposal__cooperation__isnull=False, then=Constant("agreed")),
        When(state="held", then=Constant("held")),
        When(state="not_held", then=Constant("not_held")),
        default=Constant("open"),
        output_field=CharField(),
    )
    return Meeting.objects.annotate(outcome=outcome)


def participants() -> QuerySet:
    return Participant.objects.filter(state=ParticipantState.ADMITTED)


DAY, DAY_TITLE = "forum__measure__starts_on", _("day of the matchmaking")
OCCASION = {
    "occasion": Column(path="forum__measure__occasion", title=_("matchmaking day"), label=_named(Occasion)),
    "municipality": Column(
        path="forum__measure__occasion__venue__municipality", title=_("municipality"), label=_named(Territory)
    ),
}
SOURCES = [
    Source(
        name="meeting",
        title=_("wishes and meetings of matchmaking days"),
        model=Meeting,
        rows=meetings,
        edition="forum__measure__occasion__edition",
        columns={
            **OCCASION,
            "meeting": Column(path="pk", title=_("meeting")),
            "held": Column(path="state", title=_("state"), label=_chosen(MeetingState)),
            "outcome": Column(path="outcome", title=_("outcome"), label=lambda _keys: OUTCOMES),
            "why_not_held": Column(path="why_not_held", title=_("why not held"), label=_chosen(NotHeld)),
        },
        day=DAY,
        day_title=DAY_TITLE,
    ),
    Source(
        name="matchmaking_participant",
        title=_("organisations at matchmaking days"),
        model=Participant,
        rows=participants,
        edition="forum__measure__occasion__edition",
        columns={
            **OCCASION,
            "organisation": Column(path="organisation", title=_("organisation"), label=_named(Organisation)),
            "kind": Column(path="organisation__kind", title=_("kind of body"), label=_chosen(OrganisationKind)),
            "side": Column(path="side", title=_("side"), label=_named(Side)),
            "country": Column(path="organisation__country_code", title=_("country")),
            "remote": Column(path="is_remote", title=_("remotely")),
        },
        day=DAY,
        day_title=DAY_TITLE,
    ),
]
