"""What a call asks of an enterprise, as rules from data."""

from datetime import date
from decimal import Decimal

import pytest

from prasme.engines.law.calls_read import call_named, call_names, read_call
from prasme.engines.law.eligibility import MESSAGES, check
from prasme.engines.law.reading import BadParameter

DAY = date(2026, 5, 10)
BAKERY = {
    "is_registered": True, "headcount": Decimal(9), "balance": Decimal(200_000), "turnover": Decimal(300_000),
    "sector": "C10.71", "lost_capital": Decimal(0), "tax_debt": Decimal(0), "is_insolvent": False,
    "has_linked_firms": False,
}  # fmt: skip


def answers(**changed):
    found = check(call_named("mmu"), BAKERY | changed, DAY)
    return found, {one.rule: one.fits for one in found.answers}


def test_a_bakery_fits_and_every_rule_is_cited():
    found, by_rule = answers()

    assert found.fits is True
    assert set(by_rule.values()) == {True}
    assert all("mmu.lv" in reason.source for reason in found.reasons)
    assert {reason.source.rpartition(" ")[-1] for reason in found.reasons} == set(by_rule)


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"is_registered": False}, "registered"),
        ({"headcount": Decimal(50)}, "staff"),
        ({"balance": Decimal("10000000.01")}, "balance"),
        ({"turnover": Decimal("10000000.01")}, "turnover"),
        ({"sector": "A01.13"}, "sector"),
        ({"sector": "03.11"}, "sector"),
        ({"sector": "24.10"}, "sector"),
        ({"lost_capital": Decimal("0.51")}, "difficulty"),
        ({"tax_debt": Decimal("150.01")}, "tax_debt"),
        ({"is_insolvent": True}, "insolvency"),
        ({"has_linked_firms": True, "has_group_accounts": False}, "linked"),
    ],
)
def test_each_rule_refuses_alone_and_names_itself(changed, rule):
    found, by_rule = answers(**changed)

    assert found.fits is False
    assert [name for name, fits in by_rule.items() if not fits] == [rule]


@pytest.mark.parametrize(
    "changed", [{"headcount": Decimal(49)}, {"tax_debt": Decimal(150)}, {"lost_capital": Decimal("0.5")}]
)
def test_the_limit_itself(changed):
    assert answers(**changed)[0].fits is True


def test_a_fact_that_is_missing_leaves_the_question_open():
    found, by_rule = answers(tax_debt=None)

    assert found.fits is None
    assert by_rule["tax_debt"] is None
    assert "Not known yet" in next(one.reason.text for one in found.answers if one.rule == "tax_debt")
    assert answers(tax_debt=None, is_insolvent=True)[0].fits is False


def test_our_reading_of_the_sectors_is_marked():
    found, _ = answers()

    assert [one.rule for one in found.answers if not one.reason.confirmed] == ["sector"]


@pytest.mark.parametrize("name", call_names())
def test_every_kept_call_has_words_for_what_it_asks(name):
    assert all((rule.asks, fits) in MESSAGES for rule in call_named(name).rules for fits in (True, False))


@pytest.mark.parametrize(
    "rule", ["{asks: headcount}", "{below: 3}", "{asks: headcount, below: few}", "{asks: a, below: 1, at_most: 2}"]
)
def test_a_rule_that_says_too_little_is_refused(tmp_path, rule):
    file = tmp_path / "call.yaml"
    file.write_text(f"title: A\nsource: S\nchecked_on: 2026-01-01\nconfirmed: true\nrules:\n  staff: {rule}\n")

    with pytest.raises(BadParameter, match=r"call\.yaml: staff"):
        read_call(file)


def test_a_call_that_is_not_kept():
    with pytest.raises(KeyError):
        call_named("../mmu")
