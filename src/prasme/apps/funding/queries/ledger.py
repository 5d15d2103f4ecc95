"""Reads of aid: what a firm holds, what is left of a budget, and who may see it."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, DecimalField, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import money
from prasme.apps.core.text import fold
from prasme.apps.enterprises.models import Organisation
from prasme.apps.funding.models import Aid, AidState, Entry
from prasme.apps.funding.rules import shared_out
from prasme.apps.programmes.models import Edition

NOTHING = Decimal(0)
MONEY: DecimalField = DecimalField(max_digits=14, decimal_places=2)


def committed(edition: Edition) -> Decimal:
    """The edition's money that is spoken for, in its currency: the sum of its ledger."""
    return Entry.objects.filter(aid__edition=edition).aggregate(sum=Sum("amount"))["sum"] or NOTHING


def committed_on(aid: QuerySet, currency: str) -> str:
    """The money that is spoken for on these of one edition, written out."""
    return money(Entry.objects.filter(aid__in=aid).aggregate(sum=Sum("amount"))["sum"] or NOTHING, currency)


def headroom(edition: Edition) -> Decimal | None:
    """What the edition can still give, in its currency; none when it has no budget of its own."""
    return None if edition.aid_budget is None else edition.aid_budget - committed(edition)


def aid_visible_to(user: User) -> QuerySet[Aid]:
    return Aid.objects.filter(reach(user, Permission.AID_VIEW).over(edition="edition_id", organisation="enterprise_id"))


def ledger_visible_to(user: User, edition: Edition) -> QuerySet[Aid]:
    """The edition's aid, a row for each seat, with what its entries sum up to."""
    return (
        aid_visible_to(user)
        .filter(edition=edition)
        .annotate(
            enterprise_name=F("enterprise__name"),
            registration_number=F("enterprise__registration_number"),
            committed=Coalesce(Sum("entries__amount"), NOTHING, output_field=MONEY),
        )
    )


def statement_of(edition: Edition) -> dict[str, dict[str, Decimal | int]]:
    """Sums of the ledger by the state that the money is in: {"reserved": {"amount", "count"}, …}."""
    rows = (
        Entry.objects.filter(aid__edition=edition)
        .values("aid__state")
        .annotate(sum=Sum("amount"), count=Count("aid", distinct=True))
        .values_list("aid__state", "sum", "count")
    )
    told: dict[str, dict[str, Decimal | int]] = {
        str(state): {"amount": NOTHING, "count": 0} for state in AidState.values
    }
    for state, amount, count in rows:
        told[state] = {"amount": amount, "count": count}
    given_back = Entry.objects.filter(Q(aid__edition=edition), amount__lt=0).aggregate(sum=Sum("amount"))["sum"]
    told[AidState.RELEASED]["amount"] = -(given_back or NOTHING)
    return told


@dataclass(frozen=True)
class FunderShare:
    """What one funder carries of an edition's aid, in the edition's currency; budget, left: none without a budget."""

    name: str
    share: Decimal
    granted: Decimal
    reserved: Decimal
    budget: Decimal | None

    @property
    def left(self) -> Decimal | None:
        return None if self.budget is None else self.budget - self.granted - self.reserved


def funder_shares(edition: Edition, *, granted: Decimal, reserved: Decimal) -> list[FunderShare]:
    """The money by funder, to the cent: each column adds up to the whole."""
    funders = list(edition.funders.select_related("organisation").order_by("-share", "pk"))
    shares = [one.share for one in funders]
    columns = [
        [None] * len(shares) if whole is None else shared_out(whole, shares)
        for whole in (granted, reserved, edition.aid_budget)
    ]
    return [
        FunderShare(one.organisation.name, one.share, *amounts) for one, *amounts in zip(funders, *columns, strict=True)
    ]


def editions_with_ledger(user: User) -> QuerySet[Edition]:
    """A ledger is the edition's: a firm sees its own aid, never the book."""
    return Edition.objects.filter(reach(user, Permission.AID_VIEW).over(edition="pk"))


def ledger_matching(aid: QuerySet[Aid], *, words: str = "", state: str = "") -> QuerySet[Aid]:
    if state:
        aid = aid.filter(state=state)
    for word in fold(words).split():
        aid = aid.filter(enterprise__folded__contains=word)
    return aid


def enterprises_with_aid(user: User) -> QuerySet[Organisation]:
    """The firms whose whole aid the user may see: all of them for who sees every edition's, a manager's own."""
    return Organisation.objects.all() if reach(user, Permission.ENTERPRISE_VIEW) else enterprises_of(user)


def enterprises_of(user: User) -> QuerySet[Organisation]:
    """The firms that the user manages."""
    return Organisation.objects.filter(reach(user, Permission.SEAT_HOLD).over(organisation="pk"))


def aid_of(enterprise: Organisation) -> QuerySet[Aid]:
    """What stands of the firm's aid in every edition, the latest first."""
    standing = Aid.objects.filter(enterprise=enterprise).exclude(state=AidState.RELEASED)
    return standing.select_related("edition").order_by("-decided_on", "-pk")
