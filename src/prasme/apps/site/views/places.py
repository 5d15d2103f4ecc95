"""The page of one territory."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.site.queries import places
from prasme.apps.territories.models import Territory
from prasme.apps.territories.queries import before_and_after


@require_safe
@requires(Permission.EDITION_VIEW)
def territory(request: SignedIn, territory_id: int) -> HttpResponse:
    """A unit with its map, what it was and what became of it, how many there are, and where it is used."""
    unit = get_object_or_404(Territory.objects.select_related("parent"), pk=territory_id)
    today = timezone.localdate()
    before, after = before_and_after(unit)
    drawn = places.map_of(unit, today)
    context = {
        "unit": unit,
        "before": before,
        "after": after,
        "map": drawn,
        "is_heirs": drawn is not None and not drawn["chosen"],
        "denominators": unit.denominators.order_by("what", "-year"),
        "parts": Territory.objects.filter(parent=unit).in_force(today).order_by("name"),
        "used": places.used_by(unit),
    }
    return render(request, "site/territory.html", context)
