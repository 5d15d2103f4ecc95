"""The two groups over one graph: partners and linked firms for the size class, control alone for the undertaking."""

from datetime import date
from decimal import Decimal

import pytest

from prasme.engines.law import law_on
from prasme.engines.law.group_case import Firm, GroupCase
from prasme.engines.law.group_size import group_size
from prasme.engines.law.holding import Holding
from prasme.engines.law.investor import Investor, InvestorKind
from prasme.engines.law.single_undertaking import single_undertaking

LAW = law_on(date(2026, 5, 10))
MILLION = Decimal(1_000_000)


def firm(name, people=10, **more):
    return Firm(name=name, headcount=Decimal(people), turnover=MILLION, balance=MILLION, **more)


def holds(owner, owned, capital, **more):
    return Holding(owner=owner, owned=owned, capital=Decimal(capital), **more)


def size(holdings, *firms, of="A", **more):
    return group_size(GroupCase(firm=of, firms=firms, holdings=tuple(holdings), **more), LAW)


def shares(found):
    return {line["name"]: line["share"] for line in found["lines"]}


def test_a_partner_counts_for_the_size_and_never_for_the_undertaking():
    holdings = [holds("B", "A", "0.40")]

    assert shares(size(holdings, firm("A"), firm("B"))) == {"A": 1, "B": Decimal("0.40")}
    assert single_undertaking("A", holdings, LAW)["members"] == ("A",)


def test_votes_of_linked_firms_add_up_to_control():
    holdings = [holds("A", "B", "0.60"), holds("A", "C", "0.30"), holds("B", "C", "0.30")]

    assert single_undertaking("C", holdings, LAW)["members"] == ("A", "B", "C")
    assert shares(size(holdings, firm("A"), firm("B"), firm("C"))) == {"A": 1, "B": 1, "C": 1}


def test_linked_owners_are_a_partner_together():
    holdings = [holds("P", "Q", "0.80"), holds("P", "A", "0.15"), holds("Q", "A", "0.15")]

    assert shares(size(holdings, firm("A"), firm("P"), firm("Q"))) == {
        "A": 1,
        "P": Decimal("0.30"),
        "Q": Decimal("0.30"),
    }


def test_partners_of_partners_do_not_count_and_firms_linked_to_partners_do():
    holdings = [holds("P", "A", "0.30"), holds("Q", "P", "0.30"), holds("P", "R", "0.90")]

    found = shares(size(holdings, firm("A"), firm("P"), firm("Q"), firm("R")))

    assert found == {"A": 1, "P": Decimal("0.30"), "R": Decimal("0.30")}


def test_what_consolidated_accounts_hold_is_not_added_again():
    holdings = [holds("A", "B", "1.00")]

    assert size(holdings, firm("A", 30, includes=frozenset({"B"})), firm("B", 10))["headcount"] == 30


@pytest.mark.parametrize(("market", "people"), [("bread", 30), ("steel", 10)])
def test_a_person_links_firms_of_one_market_only(market, people):
    holdings = [holds("Anna", "A", "1.00"), holds("Anna", "B", "1.00")]

    found = size(
        holdings, firm("A", 10), firm("B", 20), persons=frozenset({"Anna"}), markets={"A": "bread", "B": market}
    )

    assert found["headcount"] == people


@pytest.mark.parametrize(("country", "members"), [("LV", ("A", "B")), ("BG", ("A",)), ("", ("A",))])
def test_a_country_says_whether_a_person_makes_one_undertaking(country, members):
    holdings = [holds("Anna", "A", "1.00"), holds("Anna", "B", "1.00")]

    found = single_undertaking("A", holdings, LAW, persons=frozenset({"Anna"}), country=country)

    assert found["members"] == members
    assert not found.reasons[-1].confirmed


def test_public_bodies_together_and_through_firms_make_it_large():
    state = Investor(name="State", kind=InvestorKind.PUBLIC_BODY)
    town = Investor(name="Town", kind=InvestorKind.LOCAL_AUTHORITY, budget=50 * MILLION, inhabitants=Decimal(30_000))
    holdings = [holds("State", "Fund", "1.00"), holds("Fund", "A", "0.13"), holds("Town", "A", "0.12")]

    found = size(holdings, firm("A"), firm("Fund"), investors=(state, town))

    assert found["public_share"] == Decimal("0.25")
    assert found["size"] == "large"
    assert "Public bodies hold 25" in found.reasons[-1].text


def test_an_investor_with_the_majority_is_no_exception():
    angel = Investor(name="Angel", kind=InvestorKind.VENTURE, invested=Decimal(1000))
    below = size([holds("Angel", "A", "0.30")], firm("A"), firm("Angel", 300), investors=(angel,))
    above = size([holds("Angel", "A", "0.60")], firm("A"), firm("Angel", 300), investors=(angel,))

    assert below["headcount"] == 10
    assert above["headcount"] == 310


def test_the_calculation_is_told_line_by_line():
    found = size([holds("B", "A", "0.40")], firm("A", 40), firm("B", 50, is_estimate=True))

    told = [reason.text.replace("\N{NO-BREAK SPACE}", " ") for reason in found.reasons]

    assert told[0].startswith("A itself: 40 people")
    assert told[1].startswith("B is a partner and counts by 40 %: 20 people")
    assert "estimate in good faith" in told[2]
    assert told[3].startswith("Together: 60 people")
    assert found.as_record()["outcome"]["headcount"] == "60.00"
