"""Providers and trainers as firms see them: qualifications, work done, what people thought of it."""

from operator import itemgetter
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission, ScopeKind
from prasme.apps.core.cells import Row, linked
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import number
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.evidence.queries import documents_visible_to
from prasme.apps.occasions.queries.availability import leaders_to_keep
from prasme.apps.programmes import actions
from prasme.apps.programmes.models import Qualification, Reference
from prasme.apps.training.forms.teaching import QualificationForm, ReferenceForm
from prasme.apps.training.models import Run
from prasme.apps.training.queries import teaching as queries


def _quality(row: Row) -> str:
    if row["quality"] is None:
        return _("fewer than five answers")
    return _("%(mean)s of 10, %(n)s answers") % {"mean": number(row["quality"], 1), "n": number(row["answers"])}


COLUMNS = [
    Column("name", "folded", label=_l("Provider"), show=linked("training:provider", by="pk", text=itemgetter("name"))),
    Column("groups", "groups", label=_l("Groups completed"), css="number"),
    Column("quality", "quality", label=_l("What people thought of it"), show=_quality),
    Column("answers", write=lambda n: n if n >= queries.FEWEST else None),
]


@require_safe
@login_not_required
def providers(request: HttpRequest) -> HttpResponseBase:
    """Who teaches, and how well; anybody may look."""
    found = queries.provider_rows(queries.providers_matching(queries.providers(), request.GET.get("q", "")))
    if file := export_of(request, found, COLUMNS, name="providers", sort="name"):
        return file
    context = {"table": table_of(request, found, COLUMNS, sort="name")}
    return render(request, "training/providers.html", context)


def _shown(request: HttpRequest, of: Any, runs: Any) -> dict[str, Any]:
    user = request.user if request.user.is_authenticated else None
    qualifications = of.qualifications.order_by("-awarded_on", "pk").select_related("evidence")
    keys = [one.evidence_id for one in qualifications if one.evidence_id]
    opened = set(documents_visible_to(user).filter(pk__in=keys).values_list("pk", flat=True)) if user and keys else ()
    return {
        "qualifications": [(one, one.evidence_id in opened) for one in qualifications],
        "references": of.references.order_by("-until", "pk"),
        "taught": queries.taught_in(runs),
        "rating": queries.rating_of(queries.feedback_on(runs)),
        "fewest": queries.FEWEST,
        "today": timezone.localdate(),
    }


@require_safe
@login_not_required
def provider(request: HttpRequest, key: int) -> HttpResponse:
    """Public: no person is named; who signs in for a firm also finds the trainers."""
    found = get_object_or_404(queries.providers(), pk=key)
    presents = request.user.is_authenticated and queries.providers_to_present(request.user).filter(pk=key).exists()
    context = _shown(request, found, Run.objects.filter(provider=found)) | {
        "provider": found,
        "trainers": queries.trainers_with(found) if queries.sees_trainers(request.user) else [],
        "may_edit": presents,
        "of": "provider",
    }
    return render(request, "training/provider.html", context)


@require_safe
@requires(*queries.SEES_TRAINERS)
def trainer(request: SignedIn, key: int) -> HttpResponse:
    found = get_object_or_404(queries.trainers(), pk=key)
    context = _shown(request, found, queries.runs_led_by(found)) | {
        "trainer": found,
        "providers": queries.providers_with(found),
        "may_edit": queries.trainers_to_present(request.user).filter(pk=key).exists(),
        "keeps_hours": leaders_to_keep(request.user).filter(pk=key).exists(),
        "of": "trainer",
    }
    return render(request, "training/trainer.html", context)


# ---------------------------------------------------------------- what they write themselves


def _presented(user: User, of: str, key: int) -> Organisation | User:
    if of == "provider":
        return get_object_or_404(queries.providers_to_present(user), pk=key)
    if of == "trainer":
        return get_object_or_404(queries.trainers_to_present(user), pk=key)
    raise Http404


@require_http_methods(["GET", "POST"])
@requires(Permission.RUN_PLAN)
def add_qualification(request: SignedIn, of: str, key: int) -> HttpResponse:
    whose = _presented(request.user, of, key)
    form = QualificationForm(timezone.localdate(), request.POST or None, request.FILES or None)
    if form.is_valid():
        told = dict(form.cleaned_data)
        told["evidence"] = _stored(request, whose, told["evidence"]) if told["evidence"] else None
        actions.add_qualification(of=whose, by=request.user, **told)
        messages.success(request, _("“%s” is shown.") % told["name"])
        return redirect(f"training:{of}", key)
    return _form(request, form, of, whose, _("Add a qualification"))


def _stored(request: SignedIn, whose: Organisation | User, file: tuple[str, str, bytes]) -> Any:
    name, media_type, content = file
    firms = [whose] if isinstance(whose, Organisation) else queries.providers_with(whose)
    return store_document(
        kind=DocumentKind.OTHER, name=name, content=content, media_type=media_type, by=request.user,
        at=timezone.now(), scopes=[(ScopeKind.ORGANISATION, firm.pk) for firm in firms],
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@requires(Permission.RUN_PLAN)
def add_reference(request: SignedIn, of: str, key: int) -> HttpResponse:
    whose = _presented(request.user, of, key)
    form = ReferenceForm(timezone.localdate(), request.POST or None)
    if form.is_valid():
        actions.add_reference(of=whose, by=request.user, **form.cleaned_data)
        messages.success(request, _("“%s” is shown.") % form.cleaned_data["taught"])
        return redirect(f"training:{of}", key)
    return _form(request, form, of, whose, _("Add a reference"))


def _form(request: SignedIn, form: Any, of: str, whose: Organisation | User, title: str) -> HttpResponse:
    context = {"form": form, "of": of, "whose": whose, "title": title}
    return render(request, "training/present.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.RUN_PLAN)
def remove_qualification(request: SignedIn, qualification_id: int) -> HttpResponse:
    found = get_object_or_404(Qualification, pk=qualification_id)
    return _remove(request, found, lambda: actions.remove_qualification(qualification=found, by=request.user))


@require_POST
@requires(Permission.RUN_PLAN)
def remove_reference(request: SignedIn, reference_id: int) -> HttpResponse:
    found = get_object_or_404(Reference, pk=reference_id)
    return _remove(request, found, lambda: actions.remove_reference(reference=found, by=request.user))


def _remove(request: SignedIn, found: Qualification | Reference, remove: Any) -> HttpResponse:
    of, key = ("provider", found.organisation_id) if found.organisation_id else ("trainer", found.trainer_id)
    _presented(request.user, of, int(key or 0))
    remove()
    messages.success(request, _("“%s” is shown no more.") % found)
    return redirect(f"training:{of}", key)
