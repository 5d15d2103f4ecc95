"""The figures of an edition beside those that came from other installations."""

from decimal import Decimal

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.reporting import charts, queries
from prasme.apps.reporting.models import ForeignFigures
from prasme.apps.reporting.views.subjects import edition_for
from prasme.engines.figures import Definition


@require_safe
@requires(Permission.FIGURE_VIEW)
def compared(request: SignedIn, code: str) -> HttpResponse:
    edition = edition_for(request, code)
    others = list(ForeignFigures.objects.order_by("installation", "code", "-made_at").distinct("installation", "code"))
    told = {other.pk: {one["id"]: one for one in other.figures} for other in others}
    rows = []
    for name, definition in queries.counted_for([edition]).items():
        if not any(name in figures for figures in told.values()):
            continue
        rows.append(
            {
                "name": queries.text(definition.title),
                "value": charts.value_of(queries.figure(definition, queries.scope_of(edition))),
                "unit": queries.text(definition.unit),
                "others": [
                    {
                        "of": other,
                        "value": _value(told[other.pk].get(name), definition),
                        "is_same": told[other.pk].get(name, {}).get("definition") == definition.hash,
                    }
                    for other in others
                ],
            }
        )
    return render(request, "reporting/compared.html", {"edition": edition, "others": others, "rows": rows})


def _value(one: dict | None, definition: Definition) -> str:
    if one is None or one["value"] is None:
        return "–"
    return charts.written(definition, Decimal(one["value"]))
