"""Whose money, how much, and where the law and the budget stop it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import ProgrammingError, transaction
from hypothesis import given
from hypothesis import strategies as st

from prasme.apps.conftest import NOW, TODAY, an_edition
from prasme.apps.enterprises.models import Profile
from prasme.apps.funding import actions, queries, rules
from prasme.apps.funding.models import AidState, Entry
from prasme.apps.programmes.models import Edition
from prasme.engines.law import NotInForce

ONE = Decimal("280.00")


class Offer:
    def __init__(self, basis, share=None):
        self.code = self.title = "x"
        self.legal_basis, self.aid_intensity = basis, share
        self.starts_on = TODAY


@pytest.mark.parametrize(
    ("basis", "own", "size", "intensity", "own_share"),
    [
        ("training_aid", None, "self_employed", "0.70", "84.00"),
        ("training_aid", None, "micro", "0.70", "84.00"),
        ("training_aid", None, "small", "0.70", "84.00"),
        ("training_aid", None, "medium", "0.60", "112.00"),
        ("training_aid", None, "large", "0.50", "140.00"),
        ("training_aid", Decimal("0.60"), "micro", "0.60", "112.00"),
        ("training_aid", Decimal("0.90"), "large", "0.50", "140.00"),
        ("de_minimis", Decimal("0.80"), None, "0.80", "56.00"),
        ("other", Decimal(1), None, "1", "0.00"),
        ("none", Decimal("0.80"), "micro", "0", "280.00"),
    ],
)
def test_who_pays_what(basis, own, size, intensity, own_share):
    told = rules.quote(edition=Offer(basis, own), enterprise_size=size, price=ONE, on=TODAY)
    assert (told.intensity, told.own_share) == (Decimal(intensity), Decimal(own_share))
    assert told.reasons


def test_what_nothing_says_is_not_guessed():
    with pytest.raises(rules.SizeUnknown):
        rules.quote(edition=Offer("training_aid"), enterprise_size=None, price=ONE, on=TODAY)
    with pytest.raises(rules.ShareNotSet):
        rules.quote(edition=Offer("de_minimis"), enterprise_size="micro", price=ONE, on=TODAY)


@given(
    price=st.decimals(0, 10_000, places=2),
    share=st.decimals(0, 1, places=3),
    size=st.sampled_from(sorted(rules.LEGAL_SIZE)),
    basis=st.sampled_from(["training_aid", "de_minimis", "other", "none"]),
)
def test_price_is_always_aid_and_own_share_to_the_cent(price, share, size, basis):
    told = rules.quote(edition=Offer(basis, share), enterprise_size=size, price=price, on=TODAY)
    assert told.amount + told.own_share == price
    assert told.amount >= 0 <= told.own_share
    assert told.amount <= price * told.intensity


def reserve(cast, edition=None, enterprise=None, on=TODAY, price=ONE):
    return actions.reserve_aid(
        edition=edition or cast.edition, enterprise=enterprise or cast.bakery, price=price, on=on, by=None, at=NOW
    )


def test_the_ledger_sums_up_to_what_is_spoken_for(cast):
    first, second = reserve(cast), reserve(cast, enterprise=cast.garage)
    actions.grant_aid(aid=first, on=TODAY, by=None, at=NOW)
    actions.release_aid(aid=second, reason="withdrawn", on=TODAY, by=None, at=NOW)
    actions.release_aid(aid=second, reason="twice", on=TODAY, by=None, at=NOW)
    assert queries.committed(cast.edition) == first.amount
    assert list(Entry.objects.order_by("pk").values_list("state", "amount")) == [
        ("reserved", first.amount), ("reserved", second.amount), ("granted", 0), ("released", -second.amount),
    ]  # fmt: skip
    told = queries.statement_of(cast.edition)
    assert (told["granted"]["amount"], told["reserved"]["amount"]) == (first.amount, 0)
    assert told["released"] == {"amount": second.amount, "count": 1}


def test_an_entry_is_never_changed(cast):
    reserve(cast)
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        Entry.objects.update(amount=1)


def test_the_law_of_the_day_of_the_grant_decides(cast):
    aid = reserve(cast)
    Profile.objects.filter(enterprise=cast.bakery).update(size_class="medium")
    actions.grant_aid(aid=aid, on=TODAY + timedelta(days=1), by=None, at=NOW)
    assert (aid.state, aid.amount, aid.own_share) == (AidState.GRANTED, Decimal("168.00"), Decimal("112.00"))
    assert queries.committed(cast.edition) == Decimal("168.00")


def test_money_that_was_given_back_is_not_granted(cast):
    aid = reserve(cast)
    actions.release_aid(aid=aid, reason="", on=TODAY, by=None, at=NOW)
    with pytest.raises(actions.AlreadyReleased):
        actions.grant_aid(aid=aid, on=TODAY, by=None, at=NOW)


def test_a_budget_is_not_overdrawn(cast):
    Edition.objects.filter(pk=cast.edition.pk).update(aid_budget=Decimal("391.99"))
    reserve(cast)
    with pytest.raises(actions.BudgetExceeded, match=r"€\xa0195.99 of aid left; €\xa0196.00 was asked for"):
        reserve(cast)


def test_a_ceiling_of_de_minimis_is_not_passed_and_the_refusal_says_why(cast):
    edition = an_edition(cast.programme, "dm", legal_basis="de_minimis", aid_intensity=Decimal(1), aid_budget=None)
    reserve(cast, edition, price=Decimal("299900.00"))
    reserve(cast, edition, price=Decimal("100.00"))
    with pytest.raises(actions.CeilingExceeded, match=r"over the ceiling of EUR\s300\s000"):
        reserve(cast, edition, price=Decimal("0.01"))
    reserve(cast, edition, enterprise=cast.garage)


def test_a_firm_of_unknown_size_gets_no_training_aid(cast):
    with pytest.raises(actions.NoRule, match="size of SIA Maizes krāsns on Thu 31 December 2009 is not known"):
        reserve(cast, on=date(2009, 12, 31))


@pytest.mark.parametrize(
    ("basis", "day", "says"),
    [
        ("training_aid", date(2027, 1, 1), "This law ended on 2026-12-31, and this is no scheme that existed then"),
        ("training_aid", date(2027, 7, 1), "provisional, nothing is granted"),
        ("de_minimis", date(2031, 1, 1), "This law ended on 2030-12-31, and this is no scheme that existed then"),
        ("de_minimis", date(2031, 7, 1), "provisional, nothing is granted"),
    ],
)  # Reg. (EU) 651/2014, Art. 58(5) and 59; Reg. (EU) 2023/2831, Art. 7(3) and 8
def test_after_the_last_day_of_a_law_a_price_is_provisional_and_nothing_is_granted(cast, basis, day, says):
    edition = an_edition(
        cast.programme, "later", legal_basis=basis, aid_intensity=Decimal("0.5"), aid_budget=None,
        starts_on=day, ends_on=day + timedelta(400),
    )  # fmt: skip
    told = rules.quote(edition=edition, enterprise_size="micro", price=ONE, on=day)
    assert (told.amount, told.may_grant, told.as_record()["outcome"]["provisional"]) == (ONE / 2, False, True)
    with pytest.raises(actions.Provisional, match=says):
        reserve(cast, edition, on=day)
    assert not Entry.objects.exists()


@pytest.mark.parametrize(("basis", "day"), [("training_aid", date(2027, 6, 30)), ("de_minimis", date(2031, 6, 30))])
def test_a_scheme_that_existed_stays_covered_for_half_a_year(cast, basis, day):
    edition = an_edition(
        cast.programme, "old", legal_basis=basis, aid_intensity=Decimal("0.5"), aid_budget=None,
        starts_on=date(2026, 1, 1), ends_on=date(2032, 1, 1),
    )  # fmt: skip
    aid = reserve(cast, edition, on=day)
    assert any("stay covered until" in reason["text"] for reason in aid.decision["reasons"])


def test_before_any_law_there_is_no_price(cast):
    edition = an_edition(cast.programme, "early", legal_basis="training_aid", starts_on=date(2005, 1, 1))
    with pytest.raises(NotInForce):
        rules.quote(edition=edition, enterprise_size="micro", price=ONE, on=date(2006, 1, 1))
