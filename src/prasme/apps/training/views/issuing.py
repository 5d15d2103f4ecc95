"""Certificates as who issues them keeps them: lists, what is missing, revoked, replaced, what badges say."""

from typing import Any

from django.contrib import messages
from django.db.models import F
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from procrastinate.exceptions import AlreadyEnqueued

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core import progress
from prasme.apps.core.cells import Row, in_state, linked, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.look import state
from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.programmes.models import Edition, Programme
from prasme.apps.training import actions, rules
from prasme.apps.training.forms.certificates import EndForm, TermsForm
from prasme.apps.training.models import Certificate, CredentialTerms, EndKind, Participation
from prasme.apps.training.queries import certificates as queries


def _made(row: Row) -> Any:
    if row["document"] and row["credential"]:
        return state("verified", _("Made"))
    return state("submitted", _("Not made yet"))


RUN = linked("training:run", by="run_code", text=lambda row: row["run_code"])
CODE = linked("training:certificate", by="code", text=lambda row: row["code"])
COLUMNS = [
    Column("code", "code", label=_l("Code"), show=CODE),
    Column("name", "name", label=_l("Person")),
    Column("enterprise", "enterprise", label=_l("Enterprise")),
    Column("course", "course", label=_l("Course")),
    Column("run_code", "run_code", label=_l("Group"), show=RUN),
    Column("edition_code"),
    Column("hours"),
    Column("issued_on", "issued_on", label=_l("Issued"), show=written("issued_on", short_day)),
    Column("document", write=bool, label=_l("Paper and badge"), show=_made),
    Column("credential", write=bool),
]  # fmt: skip
KINDS = {EndKind.REVOKED: "refused", EndKind.REPLACED: "saved"}
ENDED = [
    Column("code", "code", label=_l("Code"), show=CODE),
    Column("kind", "kind", label=_l("State"), show=in_state("kind", EndKind, KINDS)),
    Column("at", "at", label=_l("When"), show=written("at", short_day)),
    Column("reason", label=_l("Why")),
    Column("replaced_by", label=_l("Replaced by"), show=lambda row: row["replaced_by"] or "–"),
    Column("edition_code"),
    Column("issued_on"),
    Column("by_name", label=_l("By")),
]


@require_safe
@requires(Permission.PERSON_VIEW)
def issued(request: SignedIn) -> HttpResponseBase:
    """Every certificate that counts, with what is made of it; the address holds the filters."""
    visible = queries.certificates_kept_by(request.user)
    asked = {name: request.GET.get(name, "") for name in ("edition", "run")}
    rows = queries.certificate_rows(visible, words=request.GET.get("q", ""), **asked)
    is_missing = request.GET.get("made") == "no"
    if is_missing:
        rows = rows.filter(pk__in=queries.certificates_incomplete().values("pk"))
    if file := export_of(request, rows, COLUMNS, name="certificates", sort="-issued_on"):
        return file
    table = table_of(request, rows, COLUMNS, sort="-issued_on")
    told = progress.read(queries.MAKING)
    context = {
        "table": table,
        "editions": [
            _chip(table, "edition", code, title, asked["edition"]) for code, title in queries.editions_with(visible)
        ],
        "made": [_chip(table, "made", "no", _("Not made yet"), request.GET.get("made", ""))],
        "is_filtered": any(asked.values()) or is_missing or bool(request.GET.get("q")),
        "progress": told,
        "edition": asked["edition"],
        "issues": may(request.user, Permission.EDITION_EDIT),
    }
    return render(request, "training/issued.html", context)


def _chip(table: Any, field: str, key: str, name: object, asked: str) -> dict[str, Any]:
    is_on = asked == key
    href = table.href(**{field: None if is_on else key, "page": None})
    return {"name": name, "href": href, "on": is_on, "removes": is_on}


@require_safe
@requires(Permission.PERSON_VIEW)
def ended(request: SignedIn) -> HttpResponseBase:
    """Certificates that count no more, and why."""
    rows = queries.ends_visible_to(request.user).annotate(edition_code=F("edition__code"), by_name=F("by__name"))
    for word in request.GET.get("q", "").split():
        rows = rows.filter(code__icontains=word)
    if file := export_of(request, rows, ENDED, name="certificates-ended", sort="-at"):
        return file
    return render(request, "training/ended.html", {"table": table_of(request, rows, ENDED, sort="-at")})


@require_POST
@requires(Permission.EDITION_EDIT)
def make_certificates(request: SignedIn) -> HttpResponse:
    """A job makes what is missing in one edition."""
    reached = queries.certificates_kept_by(request.user, Permission.EDITION_EDIT)
    code = request.POST.get("edition", "")
    editions = Edition.objects.filter(pk__in=reached.values("participation__run__occasion__edition"))
    edition = editions.filter(code=code).first() if code else None
    if edition is None:
        messages.error(request, _("Choose an edition first: its certificates are made together."))
        return redirect("training:issued")
    try:
        actions.ask_for_missing(edition=edition.pk, by=request.user)
    except AlreadyEnqueued:
        messages.info(request, _("That job waits already."))
    else:
        messages.success(request, _("A job makes what is missing; this page tells how far it is."))
    return redirect(reverse("training:issued") + f"?edition={edition.code}")


def _one(request: SignedIn, code: str) -> Certificate:
    reached = queries.certificates_kept_by(request.user, Permission.EDITION_EDIT)
    return get_object_or_404(queries.with_all(reached), code=rules.plain_code(code))


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT)
def revoke_certificate(request: SignedIn, code: str) -> HttpResponse:
    found = _one(request, code)
    form = EndForm(request.POST or None)
    if form.is_valid():
        actions.revoke_certificate(
            certificate=found, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now()
        )
        messages.success(request, _("The certificate is revoked. Its public page says so."))
        return redirect("training:certificate", found.code)
    context = {"certificate": found, "form": form, "act": "revoke"}
    return render(request, "training/end_certificate.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT)
def replace_certificate(request: SignedIn, code: str) -> HttpResponse:
    """Issued anew, such as after a name was corrected."""
    found = _one(request, code)
    form = EndForm(request.POST or None, initial={"reason": _("The name was corrected.")})
    if form.is_valid():
        made = actions.reissue_certificate(
            certificate=found, reason=form.cleaned_data["reason"], by=request.user, at=timezone.now()
        )
        messages.success(request, _("A new certificate is being made; the old one says that it was replaced."))
        return redirect("training:certificate", made.code)
    context = {"certificate": found, "form": form, "act": "replace"}
    return render(request, "training/end_certificate.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.EDITION_EDIT)
def issue_again(request: SignedIn, code: str) -> HttpResponse:
    """After a certificate was revoked, another for the same training. code: of the one that was."""
    end = get_object_or_404(queries.ends_visible_to(request.user), code=rules.plain_code(code), kind=EndKind.REVOKED)
    participation = (
        Participation.objects.select_related("run__occasion__venue").filter(pk=end.participation_key).first()
    )
    if participation is None:
        raise Http404
    try:
        made = actions.issue_again(participation=participation, by=request.user, at=timezone.now())
    except actions.HasCertificate as refusal:
        messages.error(request, str(refusal))
        return redirect("training:certificate", end.code)
    messages.success(request, _("A new certificate is being made."))
    return redirect("training:certificate", made.code)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def credential_terms(request: SignedIn, code: str) -> HttpResponse:
    """What the badges of a programme say beside what its courses say."""
    programme = get_object_or_404(Programme, code=code)
    terms = CredentialTerms.objects.filter(programme=programme).first() or CredentialTerms(programme=programme)
    names = ("quality_assurance", "supervision", "stackability")
    seen = terms.version if terms.pk else 0
    form = TermsForm(request.POST or None, initial={name: getattr(terms, name) for name in names} | {"seen": seen})
    if form.is_valid():
        values = {name: form.cleaned_data[name] for name in names}
        try:
            actions.set_credential_terms(programme=programme, seen=form.cleaned_data["seen"], by=request.user, **values)
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved. Badges that are made from now on say so."))
            return redirect("programmes:programme", programme.code)
    context = {"programme": programme, "form": form}
    return render(request, "training/credential_terms.html", context, status=422 if form.errors else 200)
