"""What is left to do about grants: the central register, and undertakings that are known better now."""

from datetime import date
from typing import Any

from django.db.models import CharField, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.funding.models import Aid, AidState, Entry, Filing, FilingState, Regrouping, Step
from prasme.apps.funding.queries.ledger import aid_visible_to
from prasme.apps.programmes.models import LegalBasis
from prasme.engines.law import NotInForce, law_on
from prasme.engines.law.register import register_deadline

REGISTER_IS_KEPT = "de_minimis_register.register_is_kept"
# What a grant waits for at the register: to be entered, an answer, nothing; to be taken out again or changed.
TO_FILE, SENT, FILED, TO_WITHDRAW = "to_file", "sent", "filed", "to_withdraw"
TO_ADJUST = "to_adjust"  # entered with an amount that has changed since


def with_filing(aid: QuerySet[Aid]) -> QuerySet[Aid]:
    """De minimis aid that is, or was, granted since there is a register, with the latest word of that about it."""
    latest = Filing.objects.filter(aid=OuterRef("pk")).order_by("-at", "-pk")
    granted = aid.filter(legal_basis=LegalBasis.DE_MINIMIS, granted_on__gte=register_begins_on())
    adjusted = Entry.objects.filter(aid=OuterRef("pk"), state=Step.ADJUSTED).order_by("-at")
    return granted.annotate(
        filed_at=Subquery(latest.values("at")[:1]),
        adjusted_at=Subquery(adjusted.values("at")[:1]),
        filing=Coalesce(Subquery(latest.values("state")[:1]), Value(""), output_field=CharField()),
        register_number=Coalesce(Subquery(latest.exclude(register_number="").values("register_number")[:1]), Value("")),
    )


IN_STATE = {
    TO_FILE: Q(state=AidState.GRANTED, filing__in=("", FilingState.REFUSED, FilingState.WITHDRAWN)),
    SENT: Q(filing=FilingState.SENT),
    FILED: Q(state=AidState.GRANTED, filing=FilingState.FILED)
    & (Q(adjusted_at=None) | Q(adjusted_at__lte=F("filed_at"))),
    TO_ADJUST: Q(state=AidState.GRANTED, filing=FilingState.FILED, adjusted_at__gt=F("filed_at")),
    TO_WITHDRAW: Q(state=AidState.RELEASED, filing=FilingState.FILED),
}


def to_file() -> QuerySet[Aid]:
    """Grants that the register has not yet, or did not take."""
    return with_filing(Aid.objects.all()).filter(IN_STATE[TO_FILE])


def register_rows(
    user: User, *, state: str = "", edition: str = "", granted_until: date | None = None
) -> QuerySet[Aid]:
    """What the register is to have, has, or is to lose, of what the user sees."""
    rows: QuerySet[Any] = with_filing(aid_visible_to(user))
    rows = rows.exclude(state=AidState.RELEASED, filing="")
    if state in IN_STATE:
        rows = rows.filter(IN_STATE[state])
    if edition:
        rows = rows.filter(edition__code=edition)
    if granted_until:
        rows = rows.filter(granted_on__lte=granted_until)
    return rows.annotate(
        enterprise_name=F("enterprise__name"),
        enterprise_number=F("enterprise__registration_number"),
        country=F("enterprise__country_code"),
        edition_code=F("edition__code"),
        granter=F("edition__programme__owner__name"),
        currency=F("edition__currency"),
    )


def register_begins_on() -> date:
    """The first day whose grants the central register wants."""
    return law_on(date.max).parameter(REGISTER_IS_KEPT).values[0].begins_on


def register_due(granted_on: date, country: str) -> date | None:
    """The last day on which a grant is entered in the register; none where the law of its day keeps no register."""
    try:
        return register_deadline(granted_on, law_on(granted_on), country=country)["due"]
    except NotInForce:
        return None


def regroupings_for(user: User) -> QuerySet[Regrouping]:
    """Those that nobody has decided about, of the editions whose applications the user decides."""
    mine = reach(user, Permission.APPLICATION_DECIDE).over(edition="aid__edition_id")
    return Regrouping.objects.filter(mine, answer=None).exclude(aid__state=AidState.RELEASED)
