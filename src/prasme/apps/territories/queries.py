"""Reads of territories."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.db.models import Q, QuerySet

from prasme.apps.territories.models import Layer, Succession, Territory, TerritoryKind


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


# ---------------------------------------------------------------- pages


def units(on: date | None = None, *, words: str = "", kind: str = "", country: str = "") -> QuerySet[Territory]:
    """Units by name, those in force on a day or of every day."""
    found = Territory.objects.all() if on is None else Territory.objects.in_force(on)
    if words:
        found = found.filter(Q(name__icontains=words) | Q(name_en__icontains=words) | Q(code__istartswith=words))
    if kind:
        found = found.filter(kind=kind)
    if country:
        found = found.filter(Q(code=country) | Q(code__startswith=country))
    return found


def countries() -> list[tuple[str, str]]:
    found = Territory.objects.filter(kind=TerritoryKind.COUNTRY, valid_to=None).order_by("name_en", "name")
    return [(one.code, str(one)) for one in found]


def before_and_after(unit: Territory) -> tuple[list[Succession], list[Succession]]:
    """What the unit's land was, and what became of it."""
    lines = Succession.objects.select_related("before", "after").order_by("on", "-area_share", "pk")
    return list(lines.filter(after=unit).exclude(before=unit)), list(lines.filter(before=unit).exclude(after=unit))


def land_today(unit: Territory, on: date) -> Mapping[str, Decimal]:
    """The share (0 to 1) of the unit's land in each unit in force on the day, by code."""
    shares: dict[str, Decimal] = defaultdict(Decimal)
    _follow(unit, Decimal(1), on, shares)
    return shares


def _follow(unit: Territory, share: Decimal, on: date, shares: dict[str, Decimal]) -> None:
    if unit.valid_to is None or unit.valid_to >= on:
        shares[unit.code] += share
        return
    for line in unit.successors.filter(on__lte=on).exclude(after=unit).select_related("after"):
        _follow(line.after, share * line.area_share, on, shares)


def loaded_layer(code: str) -> Layer | None:
    """The newest boundaries that an operator brought with this unit in them."""
    return Layer.objects.filter(shapes__contains=[{"code": code}]).order_by("-valid_from", "-pk").first()
