"""Who was there and what proves it: people × half-days, with what is missing; and the same as spreadsheets."""

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tables import csv_file, xlsx_file
from prasme.apps.training import queries
from prasme.apps.training.models import Run
from prasme.apps.training.queries import proof as reads

LISTS = ("roster", "matrix", "records", "results")


@require_safe
@requires(Permission.RUN_VIEW)
def proof(request: SignedIn, code: str) -> HttpResponseBase:
    """The matrix of a run; `?list=records&format=csv` gives a spreadsheet."""
    run = get_object_or_404(queries.runs_with_all(queries.runs_visible_to(request.user)), code=code)
    if file := _file(request, run):
        return file
    found = reads.proof_of(run, at=timezone.now())
    keeps = queries.runs_visible_to(request.user, Permission.ROSTER_KEEP).filter(pk=run.pk).exists()
    context = {
        "run": run, "occasion": run.occasion, "zone": run.occasion.venue.time_zone, "proof": found, "keeps": keeps,
        "lists": LISTS,
    }  # fmt: skip
    return render(request, "training/proof.html", context)


def _file(request: SignedIn, run: Run) -> HttpResponse | HttpResponseBase | None:
    wanted, name = request.GET.get("format"), request.GET.get("list", "matrix")
    if wanted not in ("csv", "xlsx") or name not in LISTS:
        return None
    if name == "matrix":
        head, rows = reads.matrix_rows(run, at=timezone.now())
    else:
        head, rows = {"records": reads.record_rows, "results": reads.result_rows, "roster": reads.roster_rows}[name](
            run
        )
    make = csv_file if wanted == "csv" else xlsx_file
    return make(f"{run.code}-{name}", head, rows)
