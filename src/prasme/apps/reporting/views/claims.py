"""The claim of a period, the funder's layout, the log of difficulties."""

import yaml
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.reporting import actions, claim_layout, claiming
from prasme.apps.reporting.forms.claims import DifficultyForm, LayoutForm
from prasme.apps.reporting.models import Claim, Difficulty
from prasme.apps.reporting.views.subjects import edition_for, period_for
from prasme.engines.tabular.filling import BadCell


@require_safe
@requires(Permission.FIGURE_VIEW)
def claim(request: SignedIn, period_id: int) -> HttpResponse:
    """What is claimed for a period, as it stands now, and the claims that were made."""
    period = period_for(request, period_id)
    context = {
        "period": period,
        "claim": claiming.claim_of(period),
        "claims": Claim.objects.filter(period=period).select_related("document", "by").order_by("-number"),
        "own_layout": claim_layout.form_of(period.edition),
        "may_claim": may(request.user, Permission.PERIOD_FREEZE),
    }
    return render(request, "reporting/claim.html", context)


@require_POST
@requires(Permission.PERIOD_FREEZE)
def make_claim(request: SignedIn, period_id: int) -> HttpResponse:
    period = period_for(request, period_id, Permission.PERIOD_FREEZE)
    try:
        made = actions.make_claim(period=period, at=timezone.now(), by=request.user)
    except claim_layout.NoRoom as problem:
        messages.error(request, str(problem))
    except BadCell as problem:
        told = {"sheet": problem.sheet, "cell": problem.cell}
        messages.error(request, _("%(sheet)s: %(cell)s lies under a merged cell. Change the layout.") % told)
    else:
        messages.success(request, _("Claim %(number)s is written. Its file stands below.") % {"number": made.number})
    return redirect("reporting:claim", period.pk)


@require_http_methods(["GET", "POST"])
@requires(Permission.PERIOD_FREEZE)
def layout(request: SignedIn, code: str) -> HttpResponse:
    """How the funder wants claims written."""
    edition = edition_for(request, code, Permission.PERIOD_FREEZE)
    before = claim_layout.form_of(edition)
    kept = before.document if before else None
    now = yaml.safe_dump(dict(claim_layout.mapping_of(before)), allow_unicode=True, sort_keys=False, width=110)
    form = LayoutForm(request.POST or None, request.FILES or None, kept=kept, initial={"layout": now, "keeps": "kept"})
    if form.is_valid():
        new = form.cleaned_data["workbook"]
        made = actions.keep_claim_form(
            edition=edition, data=form.cleaned_data["layout"], at=timezone.now(), by=request.user,
            workbook=new[:2] if new else kept if form.keeps_workbook else None,
        )  # fmt: skip
        messages.success(request, _("Version %(version)s of the layout is kept.") % {"version": made.version})
        return redirect("reporting:figures", edition.code)
    context = {"edition": edition, "form": form, "head": claiming.HEAD, "tables": claiming.TABLES.items(), "kept": kept}
    return render(request, "reporting/layout.html", context, status=422 if form.errors else 200)


# ---------------------------------------------------------------- difficulties


@require_safe
@requires(Permission.FIGURE_VIEW)
def difficulties(request: SignedIn, code: str) -> HttpResponse:
    """The log of an edition: open ones first."""
    edition = edition_for(request, code)
    found = Difficulty.objects.filter(edition=edition).order_by("-since", "pk")
    context = {
        "edition": edition,
        "open": [one for one in found if one.ended_on is None],
        "over": [one for one in found if one.ended_on is not None],
        "may_edit": may(request.user, Permission.EDITION_EDIT),
    }
    return render(request, "reporting/difficulties.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT)
def difficulty(request: SignedIn, code: str, difficulty_id: int | None = None) -> HttpResponse:
    """A new entry of the log, or what became of one."""
    edition = edition_for(request, code, Permission.EDITION_EDIT)
    before = get_object_or_404(Difficulty, pk=difficulty_id, edition=edition) if difficulty_id else None
    names = ("title", "since", "effect", "measure", "owner", "outcome", "ended_on", "version")
    initial = {name: getattr(before, name) for name in names} if before else {"since": timezone.localdate()}
    form = DifficultyForm(request.POST or None, initial=initial)
    if form.is_valid():
        values = dict(form.cleaned_data)
        seen = values.pop("version")
        try:
            actions.note_difficulty(
                edition=edition, difficulty=before, seen=seen, values=values, at=timezone.now(), by=request.user
            )
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("“%(title)s” is in the log.") % {"title": values["title"]})
            return redirect("reporting:difficulties", edition.code)
    context = {"edition": edition, "form": form, "before": before}
    return render(request, "reporting/difficulty.html", context, status=422 if form.errors else 200)
