"""What can be counted of cooperation: agreements and projects, on the day they began."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Case, CharField, QuerySet, When
from django.db.models import Value as Constant
from django.utils.translation import gettext_lazy as _

from prasme.apps.cooperation import rules
from prasme.apps.cooperation.models import Cooperation, Kind, State
from prasme.apps.core.sources import Column, Source
from prasme.apps.occasions.models import Occasion

OUTCOMES = {"going": _("Going on"), "done": _("Implemented or delivered"), "over": _("Ended or stopped")}


def cooperations() -> QuerySet:
    """outcome: done (implemented or delivered), over (ended or stopped), going."""
    return Cooperation.objects.annotate(
        outcome=Case(
            When(state__in=sorted(rules.GOOD), then=Constant("done")),
            When(state__in=sorted(rules.WITH_REASON), then=Constant("over")),
            default=Constant("going"),
            output_field=CharField(),
        )
    )


def _outcomes(_keys: set) -> Mapping[Any, str]:
    return {key: str(name) for key, name in OUTCOMES.items()}


def _chosen(choices: Any) -> Any:
    return lambda _keys: {choice.value: str(choice.label) for choice in choices}


def _occasions(keys: set) -> Mapping[Any, str]:
    return {one.pk: one.title for one in Occasion.objects.filter(pk__in=keys)}


SOURCES = [
    Source(
        name="cooperation",
        title=_("agreements and projects"),
        model=Cooperation,
        rows=cooperations,
        day="began_on",
        day_title=_("day of the beginning"),
        edition="edition",
        is_asked=lambda editions: Cooperation.objects.filter(edition__in=editions).exists(),
        columns={
            "cooperation": Column(path="pk", title=_("agreement or project")),
            "kind": Column(path="kind", title=_("kind"), label=_chosen(Kind)),
            "state": Column(path="state", title=_("state"), label=_chosen(State)),
            "outcome": Column(path="outcome", title=_("outcome"), label=_outcomes),
            "occasion": Column(path="occasion", title=_("where the partners met"), label=_occasions),
            "measure_kind": Column(path="occasion__measure__kind", title=_("kind of measure")),
            "value": Column(path="value", title=_("value in euro")),
            "moved_on": Column(path="moved_on", title=_("day of the last step")),
        },
    ),
]
