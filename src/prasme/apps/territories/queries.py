"""Reads of territories."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet

from prasme.apps.territories.models import Succession, Territory, TerritoryKind


def municipalities(on: date) -> QuerySet[Territory]:
    """The municipalities in force on that day, by name."""
    return Territory.objects.filter(kind=TerritoryKind.MUNICIPALITY).in_force(on).order_by("name")


def municipality(code: str, on: date) -> Territory:
    return municipalities(on).get(code=code)


def heirs(on: date) -> Mapping[int, Territory]:
    """For each municipality that ever was, the one in force on the day that has (most of) its land now.

    Old facts are drawn on the map of the day by this; a unit that was split is drawn whole on its largest part,
    and the page says so.
    """
    parts: dict[int, list[tuple[Decimal, Territory]]] = defaultdict(list)
    for succession in Succession.objects.filter(on__lte=on).select_related("after"):
        if succession.before_id != succession.after_id:
            parts[succession.before_id].append((succession.area_share, succession.after))
    in_force = {unit.pk for unit in municipalities(on)}
    found: dict[int, Territory] = {}
    for unit in Territory.objects.filter(kind=TerritoryKind.MUNICIPALITY, valid_from__lte=on):
        heir = unit
        while heir.pk not in in_force and heir.pk in parts:
            heir = max(parts[heir.pk], key=lambda part: part[0])[1]
        if heir.pk in in_force:
            found[unit.pk] = heir
    return found
