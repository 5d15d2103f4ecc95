"""One territory: its map, and where it is used."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import percent
from prasme.apps.enterprises.models import Profile
from prasme.apps.occasions.models import Venue
from prasme.apps.programmes.models import Edition
from prasme.apps.territories import boundaries
from prasme.apps.territories.models import Territory
from prasme.apps.territories.queries import land_today, loaded_layer
from prasme.apps.training.models import Participation


def map_of(unit: Territory, on: date) -> dict[str, Any] | None:
    """The unit among its neighbours; where its own shape is not kept, the units that have its land today."""
    if found := _drawn(unit.code, {}):
        return found | {"chosen": unit.code, "description": _("%s is marked.") % unit}
    shares = land_today(unit, on) if unit.valid_to else {}
    for code in shares:
        if found := _drawn(code, {key: round(share * 100) for key, share in shares.items()}):
            told = ", ".join(f"{code} {percent(share)}" for code, share in shares.items())
            return found | {"chosen": "", "description": _("Percent of its land by unit: %s.") % told}
    return None


def _drawn(code: str, values: dict[str, int | Decimal | None]) -> dict[str, Any] | None:
    if layer := boundaries.layer_with(code):
        return {
            "areas": boundaries.areas(layer, values),
            "viewbox": boundaries.viewbox(layer),
            "attribution": boundaries.attribution(layer),
        }
    if loaded := loaded_layer(code):
        shapes = [boundaries.Shape(**shape) for shape in loaded.shapes]
        return {
            "areas": boundaries.drawn(shapes, values),
            "viewbox": loaded.viewbox,
            "attribution": f"{loaded.source}, {loaded.licence}",
        }
    return None


def used_by(unit: Territory) -> list[tuple[str, int]]:
    """How many records name the unit."""
    return [
        (_("Enterprises with their seat there now"), Profile.objects.filter(seat=unit, valid_to=None).count()),
        (_("Houses where sessions are held"), Venue.objects.filter(municipality=unit).count()),
        (_("Trainings provided there"), Participation.objects.filter(municipality=unit).count()),
        (_("Editions"), Edition.objects.filter(territory=unit).count()),
    ]
