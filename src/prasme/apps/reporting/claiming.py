"""What is claimed for a period: the aid of its seats, the other costs, the figures, the difficulties."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, Q, Sum

from prasme.apps.core.templatetags.writing import days
from prasme.apps.funding.models import Aid, AidState
from prasme.apps.programmes.models import LegalBasis
from prasme.apps.reporting import queries
from prasme.apps.reporting.models import Cost, CostCategory, CostOption, Difficulty, Period

NOTHING = Decimal(0)
HEAD = (
    "programme", "edition", "edition_code", "period", "starts_on", "ends_on", "aid_total", "own_share_total",
    "price_total", "cost_total", "claimed", "freeze_sha256",
)  # fmt: skip
TABLES: Mapping[str, tuple[str, ...]] = {
    "aid": ("block", "legal_basis", "seats", "price", "aid", "own_share"),
    "costs": (
        "category", "option", "description", "spent_on", "quantity", "price", "amount", "document", "sha256", "reason",
    ),
    "figures": ("id", "title", "value", "unit", "records"),
    "difficulties": ("title", "since", "effect", "measure", "owner", "outcome", "ended_on"),
}  # fmt: skip


def aid_lines(period: Period) -> list[dict[str, Any]]:
    """The seats whose aid was granted in the period and stands, by block and legal basis."""
    block = "seat__occasion__run__course__block__title"
    rows = (
        Aid.objects.filter(
            edition=period.edition_id, state=AidState.GRANTED, granted_on__range=(period.starts_on, period.ends_on)
        )
        .values("legal_basis", block=F(block))
        .annotate(seats=Count("pk"), price_=Sum("price"), aid=Sum("amount"), own=Sum("own_share"))
        .order_by("block", "legal_basis")
    )
    return [
        {
            "block": row["block"] or "–",
            "legal_basis": str(LegalBasis(row["legal_basis"]).label),
            "seats": row["seats"],
            "price": row["price_"],
            "aid": row["aid"],
            "own_share": row["own"],
        }
        for row in rows
    ]


def cost_lines(period: Period) -> list[dict[str, Any]]:
    found = Cost.objects.filter(edition=period.edition_id, spent_on__range=(period.starts_on, period.ends_on))
    return [
        {
            "pk": one.pk,
            "category": str(CostCategory(one.category).label),
            "option": str(CostOption(one.option).label),
            "description": one.description,
            "spent_on": one.spent_on,
            "quantity": one.quantity,
            "price": one.price,
            "amount": one.amount,
            "document": one.document.name if one.document else "",
            "document_id": one.document_id,
            "sha256": one.document.sha256 if one.document else "",
            "reason": one.reason,
            "is_reversal": one.reverses_id is not None,
            "is_reversed": hasattr(one, "reversed_by"),
        }
        for one in found.select_related("document", "reversed_by").order_by("category", "spent_on", "pk")
    ]


def by_category(costs: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    sums: dict[tuple[str, str], Decimal] = {}
    for one in costs:
        key = one["category"], one["option"]
        sums[key] = sums.get(key, NOTHING) + one["amount"]
    return [{"category": key[0], "option": key[1], "amount": amount} for key, amount in sorted(sums.items())]


def difficulties_in(period: Period) -> list[Difficulty]:
    """Those that stood in the way on any day of the period."""
    during = Q(ended_on=None) | Q(ended_on__gte=period.starts_on)
    found = Difficulty.objects.filter(during, edition=period.edition_id, since__lte=period.ends_on)
    return list(found.order_by("since", "pk"))


def claim_of(period: Period) -> dict[str, Any]:
    """Head and tables of a claim, as it would be written now."""
    aid, costs = aid_lines(period), cost_lines(period)
    freeze = getattr(period, "freeze", None)
    sums = {
        "aid_total": sum((row["aid"] for row in aid), NOTHING),
        "own_share_total": sum((row["own_share"] for row in aid), NOTHING),
        "price_total": sum((row["price"] for row in aid), NOTHING),
        "cost_total": sum((row["amount"] for row in costs), NOTHING),
    }
    head = {
        "programme": period.edition.programme.title,
        "edition": period.edition.title,
        "edition_code": period.edition.code,
        "period": days(period.starts_on, period.ends_on),
        "starts_on": period.starts_on,
        "ends_on": period.ends_on,
        "freeze_sha256": freeze.document.sha256 if freeze else "",
        **sums,
        "claimed": sums["aid_total"] + sums["cost_total"],
    }
    return {
        "head": head,
        "aid": aid,
        "costs": costs,
        "categories": by_category(costs),
        "figures": _figures(period, freeze),
        "difficulties": [
            {name: getattr(one, name) for name in TABLES["difficulties"]} for one in difficulties_in(period)
        ],
    }


def _figures(period: Period, freeze: Any) -> list[dict[str, Any]]:
    known = queries.known([period.edition], with_retired=True)
    found = freeze.figures.order_by("pk") if freeze else ()
    return [
        {
            "id": one.indicator,
            "title": queries.text(known[one.indicator].title),
            "value": one.value,
            "unit": queries.text(known[one.indicator].unit),
            "records": one.base,
        }
        for one in found
        if one.indicator in known
        and not (queries.is_apart(known[one.indicator]) and 0 < one.base < known[one.indicator].fewest)
    ]
