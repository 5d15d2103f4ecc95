"""Partner or linked, by one link."""

from datetime import date
from decimal import Decimal

import pytest

from prasme.engines.law import NotInForce, Tie, law_on, tie

LAW = law_on(date(2026, 3, 1))


@pytest.mark.parametrize(
    ("capital", "votes", "control", "expected"),
    [
        ("0.2499", None, False, Tie.MINOR),
        ("0.25", None, False, Tie.PARTNER),
        ("0.10", "0.25", False, Tie.PARTNER),
        ("0.50", "0.50", False, Tie.PARTNER),  # half exactly is no majority
        ("0.50", "0.5001", False, Tie.LINKED),
        ("0.60", "0.40", False, Tie.PARTNER),  # capital without the votes is not the majority
        ("0.60", None, False, Tie.LINKED),
        ("0.01", None, True, Tie.LINKED),
        (None, None, True, Tie.LINKED),
        (None, None, False, Tie.UNKNOWN),
    ],
)
def test_thresholds_of_article_3(capital, votes, control, expected):
    shares = [None if share is None else Decimal(share) for share in (capital, votes)]

    decision = tie(capital=shares[0], votes=shares[1], has_control=control, law=LAW)

    assert decision.tie is expected
    assert decision.reason.source.startswith("Rec. 2003/361/EC, Annex, Art. 3(")


def test_before_the_law_nothing_is_said():
    with pytest.raises(NotInForce):
        tie(capital=Decimal(1), votes=None, has_control=False, law=law_on(date(2004, 12, 31)))
