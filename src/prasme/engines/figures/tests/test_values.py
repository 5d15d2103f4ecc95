"""Values are exact until they are rounded, once, halves away from zero."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prasme.engines.figures import rounded, shown, worked_out
from prasme.engines.figures.arithmetic import NotArithmetic, names_in
from prasme.engines.figures.tests.invented import indicator


def made(measure, places=0):
    of = {} if measure == "count" else {"of": "liked" if measure == "share" else "score"}
    return indicator(measure=measure, round=places, **of)


@pytest.mark.parametrize(
    ("measure", "places", "total", "base", "value"),
    [
        ("count", 0, 7, 7, "7"),
        ("count", 0, None, 0, "0"),
        ("sum", 2, Decimal("10.0050"), 3, "10.01"),
        ("sum", 0, None, 0, "0"),
        ("mean", 2, 25, 3, "8.33"),
        ("mean", 2, 1835, 200, "9.18"),  # 9.175: halves go up
        ("mean", 0, 17, 2, "9"),
        ("mean", 0, -17, 2, "-9"),
        ("share", 0, 2, 3, "67"),
        ("share", 1, 1, 8, "12.5"),
        ("share", 0, 1, 8, "13"),
        ("share", 0, 0, 8, "0"),
    ],
)
def test_a_value_is_shown_as_it_was_asked_for(measure, places, total, base, value):
    assert shown(made(measure, places), total=total, base=base) == Decimal(value)


@pytest.mark.parametrize("measure", ["mean", "share"])
def test_nothing_is_not_zero(measure):
    assert shown(made(measure), total=None, base=0) is None


@given(cents=st.integers(-(10**15), 10**15), by=st.integers(1, 10**6), places=st.integers(0, 4))
def test_rounding_is_that_of_a_decimal_long_enough(cents, by, places):
    from decimal import localcontext

    with localcontext(prec=80):
        expected = (Decimal(cents) / by).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    assert rounded(Fraction(cents, by), places) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("aid / people", Fraction(10, 3)),
        ("aid - people * 2", Fraction(4)),
        ("-(aid - people) / 0.1", Fraction(-70)),
        ("aid / (people - 3)", None),
        ("aid / unknown", None),
        ("-unknown", None),
        ("  100*aid/people ", Fraction(1000, 3)),
    ],
)
def test_an_expression_is_worked_out_exactly(text, value):
    assert worked_out(text, {"aid": Fraction(10), "people": Fraction(3), "unknown": None}) == value


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is not an expression"),
        ("aid /", "is not an expression"),
        ("aid; people", "is not an expression"),
        ("aid ** 2", "“aid ** 2” cannot stand"),
        ("open('x')", "cannot stand"),
        ("aid.real", "“aid.real” cannot stand"),
        ("[aid]", "cannot stand"),
        ("aid if aid else aid", "cannot stand"),
        ("aid > 1", "cannot stand"),
        ("aid * 'x'", "“'x'” cannot stand"),
        ("aid * True", "“True” cannot stand"),
        ("aid * 1e999", "cannot stand"),
        ("1 + 1", "names one indicator at the least"),
        ("(" * 300 + "aid" + ")" * 300, "500 characters at the most"),
    ],
)
def test_what_is_no_arithmetic_is_refused(text, told):
    with pytest.raises(NotArithmetic) as no:
        names_in(text)
    assert told in str(no.value)
