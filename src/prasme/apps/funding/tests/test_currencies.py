"""Editions that count in another currency, and what of it counts against the ceilings in euro."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import ProgrammingError, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import NOW, TODAY, a_user, an_edition
from prasme.apps.funding import actions, queries, rules, worklist
from prasme.apps.funding.models import ExchangeRate
from prasme.apps.programmes.rules import months_later


@pytest.fixture
def norwegian(cast):
    return an_edition(
        cast.programme, code="norge", currency="NOK", legal_basis="de_minimis", aid_intensity=Decimal("0.8"),
        aid_budget=Decimal(100_000),
    )  # fmt: skip


def enter(on=TODAY, per_euro="11.5", currency="NOK"):
    return actions.enter_rate(
        currency=currency, on=on, per_euro=Decimal(per_euro), source="ECB", by=None, at=NOW
    )  # fmt: skip


def reserve(cast, edition, price="2300.00"):
    return actions.reserve_aid(edition=edition, enterprise=cast.bakery, price=Decimal(price), on=TODAY, by=None, at=NOW)


def test_no_seat_is_decided_on_without_a_rate(cast, norwegian):
    with pytest.raises(actions.NoRule, match="one euro cost in NOK"):
        reserve(cast, norwegian)
    enter(on=months_later(TODAY, -1) - timedelta(1))
    with pytest.raises(actions.NoRule, match="one euro cost in NOK"):
        reserve(cast, norwegian)


def test_the_ceiling_counts_euro_and_the_budget_its_own_currency(cast, norwegian):
    enter()
    aid = reserve(cast, norwegian)
    aid.refresh_from_db()
    assert (aid.amount, aid.own_share, aid.euro) == (Decimal("1840.00"), Decimal("460.00"), Decimal("160.00"))
    assert queries.committed(norwegian) == Decimal("1840.00")
    assert queries.held_by([cast.bakery.pk], on=TODAY) == {cast.bakery.pk: [(TODAY, Decimal("160.00"))]}
    assert aid.decision["inputs"]["exchange_rate"] == {
        "currency": "NOK", "on": TODAY.isoformat(), "per_euro": "11.500000", "source": "ECB",
    }  # fmt: skip


def test_a_ceiling_is_passed_or_kept_at_the_rate_of_the_day(cast, norwegian):
    norwegian.aid_budget = None
    norwegian.save()
    enter(per_euro="1")
    with pytest.raises(actions.CeilingExceeded):
        reserve(cast, norwegian, price="400000.00")
    enter(per_euro="10")
    assert reserve(cast, norwegian, price="400000.00").pk


def test_the_grant_is_told_at_the_rate_of_its_own_day(cast, norwegian):
    enter()
    aid = reserve(cast, norwegian)
    later = TODAY + timedelta(3)
    enter(on=later, per_euro="10")
    actions.grant_aid(aid=aid, on=later, by=None, at=NOW)
    aid.refresh_from_db()
    assert (aid.amount, aid.euro) == (Decimal("1840.00"), Decimal("184.00"))


@given(
    amount=st.decimals(0, 1_000_000, places=2),
    per_euro=st.decimals("0.000001", 1_000, places=6).filter(bool),
)
def test_an_amount_in_euro_is_never_less_than_what_it_is_worth(amount, per_euro):
    told = rules.in_euro(amount, per_euro)
    assert told * per_euro >= amount
    assert (told - Decimal("0.01")) * per_euro < amount or amount == 0


@pytest.mark.parametrize(("amount", "per_euro"), [("1840.00", "11.5"), ("0.01", "11.423500"), ("99.99", "1")])
def test_the_database_tells_the_same_euro_as_the_rule(cast, norwegian, amount, per_euro):
    enter(per_euro=per_euro)
    aid = reserve(cast, norwegian)
    aid.amount, aid.own_share = Decimal(amount), aid.price - Decimal(amount)
    aid.save()
    aid.refresh_from_db()
    assert aid.euro == rules.in_euro(Decimal(amount), Decimal(per_euro))


def test_a_wrong_rate_is_corrected_by_a_later_entry_and_never_changed(db):
    enter(per_euro="1.15")
    right = enter(per_euro="11.5")
    assert queries.rate_on("NOK", TODAY) == right
    with pytest.raises(ProgrammingError), transaction.atomic():
        ExchangeRate.objects.update(per_euro=1)


def test_rates_are_entered_listed_and_exported(client, cast, norwegian):
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))
    page = reverse("funding:rates")
    future = client.post(page, {"currency": "NOK", "on": "2999-01-01", "per_euro": "11.5", "source": "ECB"})
    assert future.status_code == 422
    assert "its rate is not known" in future.content.decode()
    client.post(page, {"currency": "NOK", "on": TODAY.isoformat(), "per_euro": "11.5", "source": "ECB"})
    assert "11.500000" in client.get(page + "?currency=NOK").content.decode()
    assert "No rate of this currency yet" in client.get(page + "?currency=SEK").content.decode()
    rows = b"".join(client.get(page + "?format=csv").streaming_content).decode()
    assert "NOK" in rows
    assert "ECB" in rows


def test_who_plans_an_edition_is_told_that_its_rate_gets_old(cast, norwegian):
    operator = a_user("visur@prasme.example", Role.OPERATOR)
    [row] = worklist._rates(operator, NOW)
    assert worklist._rate(row).due is None
    enter()
    assert not worklist._rates(operator, NOW)
    [row] = worklist._rates(operator, NOW + timedelta(28))
    assert worklist._rate(row).due == months_later(TODAY, 1)


def test_courses_are_priced_in_one_currency(client, cast):
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))
    page = client.post(reverse("programmes:open-edition"), {"programme": cast.programme.pk, "currency": "NOK"})
    assert "Take that currency, or adapt the programme" in page.content.decode()
