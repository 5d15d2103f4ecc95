"""Reads of aid: what a firm holds, what is left of a budget, and who may see it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.db.models import Count, DecimalField, F, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import money
from prasme.apps.core.text import fold
from prasme.apps.enterprises.models import Organisation
from prasme.apps.funding.models import Aid, AidState, DeclaredAid, Entry, ExchangeRate
from prasme.apps.programmes.models import Edition, LegalBasis
from prasme.apps.programmes.rules import months_later
from prasme.engines.law import NotInForce, law_on
from prasme.engines.law.de_minimis import DeMinimisCase, DeMinimisDecision, HeldAid, assess

NOTHING = Decimal(0)
MONEY: DecimalField = DecimalField(max_digits=14, decimal_places=2)
EURO = "EUR"


def rate_on(currency: str, on: date) -> ExchangeRate | None:
    """The newest rate of that day or of the month before it; none where nobody entered one. Never for the euro.

    A month, because the Commission publishes its rates monthly; the ECB does daily.
    """
    found = ExchangeRate.objects.filter(currency=currency, on__lte=on, on__gte=months_later(on, -1))
    return found.order_by("-on", "-at", "-pk").first()


def rates() -> QuerySet[ExchangeRate]:
    return ExchangeRate.objects.annotate(by_name=F("by__name"))


def currencies_in_use() -> list[str]:
    """Those of editions, but the euro."""
    used = Edition.objects.exclude(currency=EURO).order_by("currency").values_list("currency", flat=True)
    return list(used.distinct())


def committed(edition: Edition) -> Decimal:
    """The edition's money that is spoken for, in its currency: the sum of its ledger."""
    return Entry.objects.filter(aid__edition=edition).aggregate(sum=Sum("amount"))["sum"] or NOTHING


def committed_on(aid: QuerySet, currency: str) -> str:
    """The money that is spoken for on these of one edition, written out."""
    return money(Entry.objects.filter(aid__in=aid).aggregate(sum=Sum("amount"))["sum"] or NOTHING, currency)


def headroom(edition: Edition) -> Decimal | None:
    """What the edition can still give, in its currency; none when it has no budget of its own."""
    return None if edition.aid_budget is None else edition.aid_budget - committed(edition)


def declared_by(enterprise: Organisation) -> QuerySet[DeclaredAid]:
    """What stands of the firm's declarations: the newest of each, unless it was corrected to nothing."""
    return DeclaredAid.objects.filter(enterprise=enterprise, replaced_by=None, amount__gt=0).order_by(
        "-granted_on", "pk"
    )


def held_de_minimis(enterprise: Organisation, *, on: date, besides: Sequence[int] = ()) -> tuple[HeldAid, ...]:
    """De minimis aid the firm was granted, here or, as it declares, elsewhere.

    What is reserved counts as if it were granted on the day.
    """
    declared = declared_by(enterprise).values_list("granted_on", "amount")
    rows = (
        Aid.objects.filter(enterprise=enterprise, legal_basis=LegalBasis.DE_MINIMIS)
        .exclude(state=AidState.RELEASED)
        .exclude(pk__in=besides)
        .values_list("granted_on")
        .annotate(sum=Sum("euro"))
        .order_by("granted_on")
    )
    return tuple(
        HeldAid(granted_on=granted_on or on, amount=amount, member_state=enterprise.country_code)
        for granted_on, amount in [*rows, *declared]
    )


def assess_de_minimis(
    enterprise: Organisation, *, amount: Decimal, on: date, besides: Sequence[int] = ()
) -> DeMinimisDecision:
    """Whether the firm may take a further amount in EUR that day, and why. besides: aid that is being decided anew."""
    case = DeMinimisCase(
        amount=amount,
        granted_on=on,
        held=held_de_minimis(enterprise, on=on, besides=besides),
        member_state=enterprise.country_code,
    )
    return assess(case, law_on(on))


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


def ceiling_of(enterprise: Organisation, *, on: date) -> DeMinimisDecision | None:
    """What the firm holds and may still take on that day; none where the law of the day has no ceiling."""
    try:
        return assess_de_minimis(enterprise, amount=NOTHING, on=on)
    except NotInForce:
        return None


def aid_of(enterprise: Organisation) -> QuerySet[Aid]:
    """What stands of the firm's aid in every edition, the latest first."""
    standing = Aid.objects.filter(enterprise=enterprise).exclude(state=AidState.RELEASED)
    return standing.select_related("edition").order_by("-decided_on", "-pk")
