"""The auditor's room of a period: evidence packs, samples, remarks with their answers."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.reporting import actions, queries
from prasme.apps.reporting.catalogue import definitions, sources
from prasme.apps.reporting.forms.audits import AnswerForm, RemarkForm, SampleForm
from prasme.apps.reporting.models import Pack, PackState, Period, Remark, Sample, SampleItem
from prasme.apps.reporting.views.subjects import period_for
from prasme.engines.figures import Definition, Indicator

LOOKS = {
    PackState.WAITING: "saved", PackState.MAKING: "submitted", PackState.DONE: "verified", PackState.FAILED: "refused",
    PackState.CANCELLED: "saved",
}  # fmt: skip


def _frames(period: Period) -> dict[str, Indicator]:
    """Indicators whose records can be drawn from."""
    return {
        name: one
        for name, one in queries.counted_for([period.edition]).items()
        if isinstance(one, Indicator) and not queries.is_apart(one)
    }


@require_safe
@requires(Permission.FIGURE_VIEW)
def room(request: SignedIn, period_id: int) -> HttpResponse:
    return _room(request, period_for(request, period_id))


def _room(
    request: SignedIn, period: Period, *, sample: SampleForm | None = None, said: RemarkForm | None = None
) -> HttpResponse:
    known = definitions() | queries.known([period.edition], with_retired=True)
    packs = list(queries.packs_of(period))
    wrong = sample is not None or said is not None
    context = {
        "period": period,
        "freeze": getattr(period, "freeze", None),
        "packs": [{"pack": one, "look": LOOKS[PackState(one.state)]} for one in packs],
        "is_working": any(one.is_working for one in packs),
        "samples": [{"sample": one, "of": _title(known, one.indicator)} for one in queries.samples_of(period)],
        "remarks": _with_forms(queries.remarks_of(period)),
        "may_audit": may(request.user, Permission.AUDIT),
        "sample_form": sample or SampleForm(_frames(period), auto_id="sample-%s"),
        "remark_form": said or RemarkForm(auto_id="remark-%s"),
    }
    return render(request, "reporting/room.html", context, status=422 if wrong else 200)


def _with_forms(remarks: list[Any]) -> list[dict[str, Any]]:
    return [{**one, "form": AnswerForm(auto_id=f"answer-{one['remark'].pk}-%s")} for one in remarks]


def _title(known: dict[str, Definition], name: str) -> str:
    return queries.text(known[name].title) if name in known else name


@require_POST
@requires(Permission.AUDIT)
def ask_for_pack(request: SignedIn, period_id: int) -> HttpResponse:
    period = period_for(request, period_id, Permission.AUDIT)
    try:
        pack = actions.ask_for_pack(period=period, at=timezone.now(), by=request.user)
    except actions.NotFrozenYet:
        messages.warning(request, _("Freeze the period first: evidence is packed of what was handed over."))
        return redirect("reporting:room", period.pk)
    return redirect("reporting:pack", pack.pk)


def _pack(request: SignedIn, pack_id: int, permission: Permission = Permission.FIGURE_VIEW) -> Pack:
    mine = queries.periods_audited(request.user, permission)
    packs = Pack.objects.select_related("period__edition", "document", "by")
    return get_object_or_404(packs, pk=pack_id, period__in=mine)


@require_safe
@requires(Permission.FIGURE_VIEW)
def pack(request: SignedIn, pack_id: int) -> HttpResponse:
    """A pack in the making tells how far it is; one that is done leads to its file."""
    found = _pack(request, pack_id)
    return render(request, "reporting/pack.html", {"pack": found, "look": LOOKS[PackState(found.state)]})


@require_POST
@requires(Permission.AUDIT)
def cancel_pack(request: SignedIn, pack_id: int) -> HttpResponse:
    found = _pack(request, pack_id, Permission.AUDIT)
    actions.cancel_pack(pack=found, by=request.user)
    return redirect("reporting:pack", found.pk)


@require_POST
@requires(Permission.AUDIT)
def draw_sample(request: SignedIn, period_id: int) -> HttpResponse:
    period = period_for(request, period_id, Permission.AUDIT)
    frames = _frames(period)
    form = SampleForm(frames, request.POST, auto_id="sample-%s")
    if not form.is_valid():
        return _room(request, period, sample=form)
    said = form.cleaned_data
    try:
        sample = actions.draw_sample(
            period=period, indicator=frames[said["indicator"]], kind=said["kind"], seed=said["seed"],
            size=said["size"], at=timezone.now(), by=request.user,
        )  # fmt: skip
    except actions.NothingToDraw:
        form.add_error("indicator", _("There is no record of it in this period. Take another figure."))
        return _room(request, period, sample=form)
    return redirect("reporting:sample", sample.pk)


@require_safe
@requires(Permission.FIGURE_VIEW)
def sample(request: SignedIn, sample_id: int) -> HttpResponse:
    """The records that were drawn, each with its reasons and what was said about it."""
    return _sample(request, _found_sample(request, sample_id), None)


def _found_sample(request: SignedIn, sample_id: int, permission: Permission = Permission.FIGURE_VIEW) -> Sample:
    mine = queries.periods_audited(request.user, permission)
    return get_object_or_404(Sample.objects.select_related("period__edition", "by"), pk=sample_id, period__in=mine)


def _sample(request: SignedIn, found: Sample, wrong: tuple[int, RemarkForm] | None) -> HttpResponse:
    known = definitions() | queries.known([found.period.edition], with_retired=True)
    definition = known.get(found.indicator)
    remarks: dict[int | None, list[dict[str, Any]]] = {}
    for one in _with_forms(queries.remarks_of(found.period)):
        remarks.setdefault(one["remark"].item_id, []).append(one)
    items = [
        {
            "item": item,
            "href": _record_href(definition, item),
            "reasons": [queries.REASONS[reason] for reason in item.reasons if reason in queries.REASONS],
            "remarks": remarks.get(item.pk, []),
            "form": wrong[1] if wrong and wrong[0] == item.pk else RemarkForm(auto_id=f"item-{item.pk}-%s"),
        }
        for item in queries.items_of(found)
    ]
    context = {
        "sample": found,
        "period": found.period,
        "of": _title(known, found.indicator),
        "items": items,
        "may_audit": may(request.user, Permission.AUDIT),
    }
    return render(request, "reporting/sample.html", context, status=422 if wrong else 200)


def _record_href(definition: Definition | None, item: SampleItem) -> str:
    if not isinstance(definition, Indicator):
        return ""
    model = sources()[definition.source].model._meta.label
    page = {"training.Participation": "site:participation", "funding.Aid": "funding:aid"}.get(model)
    return reverse(page, args=[item.record]) if page else ""


@require_POST
@requires(Permission.AUDIT)
def remark(request: SignedIn, period_id: int) -> HttpResponse:
    """About the period as a whole."""
    period = period_for(request, period_id, Permission.AUDIT)
    form = RemarkForm(request.POST, auto_id="remark-%s")
    if not form.is_valid():
        return _room(request, period, said=form)
    actions.remark(period=period, at=timezone.now(), by=request.user, **form.cleaned_data)
    return redirect(reverse("reporting:room", args=[period.pk]) + "#remarks")


@require_POST
@requires(Permission.AUDIT)
def remark_on_record(request: SignedIn, item_id: int) -> HttpResponse:
    mine = queries.periods_audited(request.user, Permission.AUDIT)
    items = SampleItem.objects.select_related("sample__period__edition")
    item = get_object_or_404(items, pk=item_id, sample__period__in=mine)
    form = RemarkForm(request.POST, auto_id=f"item-{item.pk}-%s")
    if not form.is_valid():
        return _sample(request, item.sample, (item.pk, form))
    actions.remark(period=item.sample.period, item=item, at=timezone.now(), by=request.user, **form.cleaned_data)
    return redirect(reverse("reporting:sample", args=[item.sample_id]) + f"#item-{item.number}")


@require_POST
@requires(Permission.AUDIT)
def answer(request: SignedIn, remark_id: int) -> HttpResponse:
    """Answer a remark, or settle it."""
    mine = queries.periods_audited(request.user, Permission.AUDIT)
    found = get_object_or_404(Remark.objects.select_related("period__edition"), pk=remark_id, period__in=mine, to=None)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        messages.warning(request, _("Write what you answer."))
    else:
        try:
            actions.remark(period=found.period, to=found, at=timezone.now(), by=request.user, **form.cleaned_data)
        except actions.AlreadySettled:
            messages.warning(request, _("This was settled before."))
    if found.item_id:
        return redirect("reporting:sample", found.item.sample_id)  # type: ignore[union-attr]
    return redirect(reverse("reporting:room", args=[found.period_id]) + "#remarks")
