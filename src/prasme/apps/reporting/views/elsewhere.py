"""The figures of an edition beside those that came from other installations."""

from decimal import Decimal

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.reporting import actions, charts, exchange, queries
from prasme.apps.reporting.forms.exchange import SentForm
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
    context = {
        "edition": edition, "others": others, "rows": rows, "may_take": may(request.user, Permission.PERIOD_FREEZE),
    }  # fmt: skip
    return render(request, "reporting/compared.html", context)


@require_safe
@requires(Permission.PERIOD_FREEZE)
def give(request: SignedIn, code: str) -> HttpResponse:
    """The figures of the edition as a signed file for another installation."""
    edition = edition_for(request, code, Permission.PERIOD_FREEZE)
    told = exchange.exported(edition, at=timezone.now())
    answer = HttpResponse(exchange.canonical(told, with_signature=True), content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="figures-{edition.code}.json"'
    return answer


@require_http_methods(["GET", "POST"])
@requires(Permission.PERIOD_FREEZE)
def take(request: SignedIn, code: str) -> HttpResponse:
    """Take in a file of figures that another installation signed."""
    edition = edition_for(request, code, Permission.PERIOD_FREEZE)
    form = SentForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        read = form.cleaned_data["file"]
        kept, is_new = actions.keep_foreign_figures(read=read, at=timezone.now(), by=request.user)
        told = {"title": kept.title, "installation": kept.installation, "key": kept.key[:16]}
        said = (
            _("%(title)s of %(installation)s is taken in. Ask them whether their key begins with %(key)s.")
            if is_new
            else _("These figures were here before.")
        )
        messages.success(request, said % told)
        return redirect("reporting:compared", edition.code)
    context = {"edition": edition, "form": form}
    return render(request, "reporting/take_figures.html", context, status=422 if form.errors else 200)


def _value(one: dict | None, definition: Definition) -> str:
    if one is None or one["value"] is None:
        return "–"
    return charts.written(definition, Decimal(one["value"]))
