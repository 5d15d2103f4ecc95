"""Applications: which a user sees, what the rules are told, which seats came of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.text import fold
from prasme.apps.enterprises.models import ECONOMIC, Organisation, OrganisationKind, SizeClass
from prasme.apps.enterprises.queries import profile_on
from prasme.apps.enterprises.queries.ownership import members_of, undertaking_of
from prasme.apps.funding.queries import assess_de_minimis
from prasme.apps.funding.rules import ShareNotSet, SizeUnknown, quote
from prasme.apps.occasions.models import Seat
from prasme.apps.programmes.models import Edition, EditionState, LegalBasis
from prasme.apps.training import rules
from prasme.apps.training.models import (
    YES_OR_NO,
    Agreement,
    Application,
    ApplicationState,
    AskedSeats,
    Run,
    RunState,
)
from prasme.engines.law import NotInForce, Reason, law_on, size_class
from prasme.engines.law.de_minimis import DeMinimisDecision


def applications_visible_to(user: User, permission: Permission = Permission.APPLICATION_VIEW) -> QuerySet[Application]:
    return Application.objects.filter(reach(user, permission).over(edition="edition_id", organisation="enterprise_id"))


def size_class_of(application: Application, *, on: date) -> str:
    """By the thresholds of the day; empty while a number is missing."""
    if application.enterprise.kind == OrganisationKind.SELF_EMPLOYED:
        return SizeClass.SELF_EMPLOYED
    figures = (application.headcount, application.turnover, application.balance)
    if any(figure is None for figure in figures):
        return ""
    headcount, turnover, balance = (Decimal(figure or 0) for figure in figures)
    return size_class(headcount, turnover, balance, law_on(on)).size.value


def asked_of(application: Application) -> list[AskedSeats]:
    return list(
        application.asked.select_related("run__course", "run__occasion__edition", "run__occasion__venue").order_by(
            "run__starts_on", "run__code"
        )
    )


def application_facts(application: Application, *, on: date) -> rules.ApplicationFacts:
    edition = application.edition
    asked = asked_of(application)
    return rules.ApplicationFacts(
        on=on,
        edition=edition.title,
        edition_is_open=edition.state == EditionState.OPEN,
        starts_on=edition.starts_on,
        ends_on=edition.ends_on,
        is_enterprise=application.enterprise.is_enterprise,
        size=application.size_class or size_class_of(application, on=on),
        sizes=tuple(edition.eligible_sizes),
        size_law=law_on(on).source("sme_definition.micro_headcount"),
        headcount=application.headcount,
        seats=sum(one.count for one in asked),
        closed_runs=tuple(
            one.run.code
            for one in asked
            if one.run.state not in (RunState.PLANNED, RunState.CONFIRMED) or one.run.starts_on < on
        ),
        is_declared_true=application.is_declared_true,
        outside_limits=tuple(_outside_limits(asked)),
    )


def _outside_limits(asked: Iterable[AskedSeats]) -> Iterator[str]:
    """Code of a run, what is asked, and what one enterprise may take: “LV-2: 5 (1–3)”."""
    for one in asked:
        fewest, most = one.run.occasion.fewest_of_firm or 1, one.run.occasion.most_of_firm
        if one.count < fewest or (most is not None and one.count > most):
            yield f"{one.run.code}: {one.count} ({fewest}–{'…' if most is None else most})"


def known_facts(application: Application, *, on: date) -> dict[str, Any]:
    """What rules of a call may ask, as far as it is known: from the register, the application, and an officer's checks.

    Figures of an application are those of the firm alone; where others are linked to it, an officer finds the sums.
    """
    firm = application.enterprise
    profile = profile_on(firm, on)
    has_linked = len(members_of(undertaking_of(firm, on=on), firm)) > 1
    facts: dict[str, Any] = {
        "is_registered": firm.is_enterprise and bool(firm.registration_number),
        "sector": profile.nace_code if profile and profile.nace_code else None,
        "has_linked_firms": has_linked,
    }
    if not has_linked:
        facts |= {name: getattr(application, name) for name in ("headcount", "turnover", "balance")}
    for one in application.fact_checks.order_by("at", "pk"):
        facts[one.fact] = bool(one.value) if one.fact in YES_OR_NO else one.value
    return facts


def checks_of(application: Application, *, on: date) -> list[rules.Check]:
    """Every rule of the edition and of its call, held against the application as it is known on the day."""
    own = rules.check_application(application_facts(application, on=on))
    return own + rules.check_call(application.edition.programme.code, known_facts(application, on=on), on)


def request_key(application: Application, run: Run) -> str:
    """Names the seats that an approval holds, so that approving twice holds them once."""
    return f"application-{application.pk}-{run.pk}"


def seats_of(application: Application) -> QuerySet[Seat]:
    found = Q(pk__in=[])
    for run in application.asked.values_list("run", flat=True):
        key = f"application-{application.pk}-{run}"
        found |= Q(request_key=key) | Q(request_key__startswith=f"{key}/")  # moved to another run since
    return (
        Seat.objects.filter(found)
        .select_related("aid__edition", "aid__enterprise", "occasion__run__course", "person__identity")
        .order_by("occasion", "request_number")
    )


def agreement_of(seat: Seat) -> Agreement | None:
    """The agreement under which a seat is held."""
    key, _slash, _moved = seat.request_key.partition("/")
    _name, application, _run = key.split("-") if key.count("-") == 2 else ("", "", "")
    if not application.isdecimal():
        return None
    return Agreement.objects.filter(application=int(application)).first()


@dataclass(frozen=True, kw_only=True)
class Money:
    """What all asked seats cost together, in the currency of the edition; intensity is that of one seat."""

    price: Decimal
    amount: Decimal
    own_share: Decimal
    intensity: Decimal | None
    reasons: tuple[Reason, ...]
    why_not: Reason | None  # nothing may be granted on it, and it is provisional


def money_of(application: Application, *, on: date) -> Money | None:
    """For the size that was written; none while nothing says who pays what."""
    size = application.size_class or size_class_of(application, on=on)
    asked = asked_of(application)
    try:
        quotes = [
            (one.count, quote(edition=application.edition, enterprise_size=size, price=one.run.occasion.price, on=on))
            for one in asked
        ]
    except (SizeUnknown, ShareNotSet, NotInForce):
        return None
    if not quotes:
        return None
    return Money(
        price=sum((count * one.price for count, one in quotes), Decimal(0)),
        amount=sum((count * one.amount for count, one in quotes), Decimal(0)),
        own_share=sum((count * one.own_share for count, one in quotes), Decimal(0)),
        intensity=quotes[0][1].intensity,
        reasons=quotes[0][1].reasons,
        why_not=quotes[0][1].why_not,
    )


def ceiling_of(application: Application, *, amount: Decimal, on: date) -> DeMinimisDecision | None:
    """Whether the firm's de minimis ceiling has room for that much; none where another law decides."""
    if application.edition.legal_basis != LegalBasis.DE_MINIMIS:
        return None
    try:
        return assess_de_minimis(application.enterprise, amount=amount, on=on).decision
    except NotInForce:
        return None


def application_rows(applications: QuerySet[Application]) -> QuerySet[Application]:
    return applications.annotate(
        enterprise_name=F("enterprise__name"),
        edition_code=F("edition__code"),
        seats=Coalesce(Sum("asked__count"), 0),
    )


def applications_matching(
    applications: QuerySet[Application], *, words: str = "", state: str = "", edition: str = ""
) -> QuerySet[Application]:
    if state:
        applications = applications.filter(state=state)
    if edition:
        applications = applications.filter(edition__code=edition)
    for word in fold(words).split():
        applications = applications.filter(Q(number__icontains=word) | Q(enterprise__folded__contains=word))
    return applications


def counts_by_state(applications: QuerySet[Application]) -> dict[str, int]:
    return dict(applications.order_by().values_list("state").annotate(Count("pk")))


def enterprises_that_may_apply(user: User) -> QuerySet[Organisation]:
    return Organisation.objects.filter(
        reach(user, Permission.APPLICATION_MAKE).over(organisation="pk"), kind__in=ECONOMIC, merged_into=None
    ).order_by("name")


def first_day_asked() -> Subquery:
    """Of an application: the day on which the first of the runs that it asks for begins."""
    asked = AskedSeats.objects.filter(application=OuterRef("pk")).order_by("run__starts_on")
    return Subquery(asked.values("run__starts_on")[:1])


def open_application(edition: Edition, enterprise: Organisation) -> Application | None:
    done = (ApplicationState.APPROVED, ApplicationState.REFUSED)
    return (
        Application.objects.filter(edition=edition, enterprise=enterprise)
        .exclude(state__in=done)
        .select_related("edition", "enterprise")
        .first()
    )
