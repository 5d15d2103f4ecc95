"""The ledger of an edition, and one seat's aid with the reasons of its decision."""

from decimal import Decimal
from operator import itemgetter

from django.db.models import Q
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import in_state, linked, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import money, percent, short_day
from prasme.apps.core.tongues import reading
from prasme.apps.funding import papers, queries
from prasme.apps.funding.models import AidState
from prasme.apps.funding.templatetags.aid_states import KINDS
from prasme.engines import documents

MANY = 200
_ENTERPRISE = linked("funding:aid", by="pk", text=itemgetter("enterprise_name"))
COLUMNS = [
    Column("enterprise_name", "enterprise_name", label=_l("Enterprise"), show=_ENTERPRISE),
    Column("registration_number", "registration_number"),
    Column("state", "state", label=_l("State"), show=in_state("state", AidState, KINDS)),
    Column("legal_basis", "legal_basis"),
    Column("price", "price", label=_l("Price"), show=written("price", money), css="number"),
    Column("intensity", "intensity", label=_l("Share"), show=written("intensity", percent), css="number"),
    Column("amount", "amount", label=_l("Aid"), show=written("amount", money), css="number"),
    Column("own_share", "own_share"),
    Column("committed", "committed", label=_l("Committed"), show=written("committed", money), css="number"),
    Column("decided_on", "decided_on", label=_l("Decided on"), show=written("decided_on", short_day)),
    Column("granted_on", "granted_on", label=_l("Granted on"), show=written("granted_on", short_day, "–")),
]


@require_safe
@requires(Permission.AID_VIEW)
def ledger(request: SignedIn, code: str) -> HttpResponseBase:
    """Every seat's money of an edition; the sums are those of the entries."""
    edition = get_object_or_404(queries.editions_with_ledger(request.user), code=code)
    state, words = request.GET.get("state", ""), request.GET.get("q", "")
    rows = queries.ledger_matching(queries.ledger_visible_to(request.user, edition), words=words, state=state)
    if file := export_of(request, rows, COLUMNS, name=f"{edition.code}-ledger", sort="-decided_on"):
        return file
    table = table_of(request, rows, COLUMNS, sort="-decided_on")
    statement = queries.statement_of(edition)
    context = {
        "edition": edition,
        "table": table,
        "statement": statement,
        "funders": queries.funder_shares(
            edition,
            granted=Decimal(statement["granted"]["amount"]),
            reserved=Decimal(statement["reserved"]["amount"]),
        ),
        "is_filtered": bool(state or words),
        "chips": [
            {"name": _("All"), "href": table.href(state=None, page=None), "on": not state},
            *(
                {
                    "name": label,
                    "href": table.href(state=key, page=None),
                    "count": statement[key]["count"],
                    "on": state == key,
                }
                for key, label in AidState.choices
            ),
        ],
    }
    return render(request, "funding/ledger.html", context)


@require_safe
@requires(Permission.AID_VIEW)
def aid(request: SignedIn, aid_id: int) -> HttpResponse:
    found = get_object_or_404(queries.aid_visible_to(request.user).select_related("edition", "enterprise"), pk=aid_id)
    context = {
        "aid": found,
        "regroupings": found.regroupings.annotate(is_answered=Q(answer__isnull=False)).order_by("at", "pk")
        if may(request.user, Permission.APPLICATION_DECIDE)
        else [],
        "entries": found.entries.select_related("by").order_by("pk"),
        "may_see_ledger": queries.editions_with_ledger(request.user).filter(pk=found.edition_id).exists(),
    }
    return render(request, "funding/aid.html", context)


@require_safe
@requires(Permission.AID_VIEW)
def letter(request: SignedIn, aid_id: int) -> HttpResponse:
    """The letter of a grant as PDF, in the reader's language."""
    visible = queries.aid_visible_to(request.user).filter(granted_on__isnull=False)
    found = get_object_or_404(visible.select_related("edition__programme__owner", "enterprise"), pk=aid_id)
    content = documents.render("award_letter", papers.award_letter(found), language=reading(), at=timezone.now())
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="grant-{found.pk}.pdf"'
    response["Cache-Control"] = "private, no-store"
    return response
