"""Recommendation 2003/361/EC, Annex, Art. 2."""

from datetime import date
from decimal import Decimal

import pytest

from prasme.engines.law import Reason, law_on, size_class

LAW = law_on(date(2026, 5, 10))
MILLION = Decimal(1_000_000)


@pytest.mark.parametrize(
    ("headcount", "turnover", "balance", "expected"),
    [
        (9, "2.0", "3.0", "micro"),
        (10, "1.0", "1.0", "small"),
        ("9.99", "2.00", "2.00", "micro"),
        (9, "2.01", "2.01", "small"),
        (49, "10", "60", "small"),
        (49, "10.01", "10.01", "medium"),
        (50, "1", "1", "medium"),
        (249, "60", "43", "medium"),
        (249, "50.01", "43.01", "large"),
        (250, "1", "1", "large"),
        (9, "51", "44", "large"),
        (0, "0", "0", "micro"),
    ],
)
def test_headcount_must_hold_and_one_of_the_two_amounts(headcount, turnover, balance, expected):
    decision = size_class(Decimal(headcount), Decimal(turnover) * MILLION, Decimal(balance) * MILLION, LAW)

    assert decision.size == expected
    assert decision.is_sme == (expected != "large")


def test_the_reasons_name_each_threshold_that_was_passed_with_its_source():
    decision = size_class(Decimal(12), 3 * MILLION, 3 * MILLION, LAW)

    assert [reason.text.replace("\N{NO-BREAK SPACE}", " ") for reason in decision.reasons] == [
        "Not micro: it has 10 people or more.",
        "Small: fewer than 50 people, and turnover up to EUR 10 000 000 or balance sheet up to EUR 10 000 000.",
    ]
    assert {reason.source for reason in decision.reasons} == {
        "Rec. 2003/361/EC, Annex, Art. 2(3)",
        "Rec. 2003/361/EC, Annex, Art. 2(2)",
    }


def test_a_decision_can_be_stored_and_told_again_in_another_language():
    record = size_class(Decimal(12), 3 * MILLION, 3 * MILLION, LAW).as_record()

    assert record["on"] == "2026-05-10"
    assert record["inputs"] == {"headcount": "12", "turnover": "3000000", "balance": "3000000"}
    assert record["outcome"] == {"size": "small"}
    again = Reason.from_record(record["reasons"][0])
    assert again.told(lambda message: message.replace("people", "cilvēki")) == "Not micro: it has 10 cilvēki or more."
