"""Reg. (EU) No 651/2014, Art. 31, and Reg. (EC) No 800/2008, Art. 39, before it."""

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prasme.engines.law import NotInForce, SizeClass, edition_intensity, law_on, training_aid_intensity
from prasme.engines.law.aid_intensity import ImpossibleShare

LAW = law_on(date(2026, 5, 10))


@pytest.mark.parametrize(
    ("size", "disadvantaged", "share"),
    [
        ("large", False, "0.50"),
        ("large", True, "0.60"),
        ("medium", False, "0.60"),
        ("medium", True, "0.70"),
        ("small", False, "0.70"),
        ("small", True, "0.70"),
        ("micro", False, "0.70"),
        ("micro", True, "0.70"),
    ],
)
def test_the_bonus_grows_as_the_enterprise_shrinks_and_stops_at_the_maximum(size, disadvantaged, share):
    intensity = training_aid_intensity(SizeClass(size), LAW, for_disadvantaged_workers=disadvantaged)

    assert intensity.share == Decimal(share)
    assert intensity.aid(Decimal(10_000)) == Decimal(share) * 10_000


@pytest.mark.parametrize(
    ("day", "size", "is_specific", "share"),
    [
        (date(2012, 3, 1), "micro", False, "0.80"),
        (date(2012, 3, 1), "large", False, "0.60"),
        (date(2012, 3, 1), "medium", True, "0.35"),
        (date(2014, 6, 30), "small", True, "0.45"),
        (date(2014, 7, 1), "small", True, "0.70"),
        (date(2017, 3, 1), "medium", False, "0.60"),
        (date(2026, 12, 31), "large", False, "0.50"),
    ],
)
def test_the_law_of_the_day_decides(day, size, is_specific, share):
    assert training_aid_intensity(SizeClass(size), law_on(day), is_specific=is_specific).share == Decimal(share)


def test_what_was_not_read_in_the_act_says_so():
    then = training_aid_intensity(SizeClass.MICRO, law_on(date(2012, 3, 1)))
    now = training_aid_intensity(SizeClass.MICRO, LAW)

    assert not any(reason.confirmed for reason in then.reasons)
    assert all(reason.confirmed for reason in now.reasons)
    assert {reason.source for reason in then.reasons} == {
        "Reg. (EC) No 800/2008, Art. 39(2)(b)",
        "Reg. (EC) No 800/2008, Art. 39(2)",
    }


@pytest.mark.parametrize("day", [date(2008, 8, 28), date(2027, 1, 1)])
def test_where_no_block_exemption_covers_the_day_there_is_no_intensity(day):
    with pytest.raises(NotInForce):
        training_aid_intensity(SizeClass.MICRO, law_on(day))


def test_the_decision_is_stored_with_day_inputs_outcome_and_reasons():
    record = training_aid_intensity(SizeClass.SMALL, LAW, for_disadvantaged_workers=True).as_record()

    assert json.loads(json.dumps(record)) == record
    assert record["on"] == "2026-05-10"
    assert record["inputs"]["size"] == "small"
    assert record["outcome"] == {"share": "0.70"}
    assert [reason["source"] for reason in record["reasons"]] == [
        "Reg. (EU) No 651/2014, Art. 31(4)",
        "Reg. (EU) No 651/2014, Art. 31(4)(c)",
        "Reg. (EU) No 651/2014, Art. 31(4)(a)",
        "Reg. (EU) No 651/2014, Art. 31(4)",
    ]


def test_an_edition_names_its_own_share_with_its_source():
    intensity = edition_intensity(share=Decimal("0.8"), source="Call of 1 March 2016, point 4", law=LAW)

    assert intensity.aid(Decimal("420.00")) == Decimal("336.00")
    assert intensity.own_share(Decimal("420.00")) == Decimal("84.00")
    assert intensity.reasons[0].source == "Call of 1 March 2016, point 4"


@pytest.mark.parametrize("share", ["-0.01", "1.01", "80"])
def test_an_edition_cannot_pay_more_than_everything(share):
    with pytest.raises(ImpossibleShare):
        edition_intensity(share=Decimal(share), source="a slip", law=LAW)


@given(
    cost=st.decimals(min_value=0, max_value=10**7, places=2),
    share=st.decimals(min_value=0, max_value=1, places=3),
)
def test_aid_and_own_share_make_the_price_and_aid_never_passes_the_share(cost, share):
    intensity = edition_intensity(share=share, source="any", law=LAW)

    assert intensity.aid(cost) + intensity.own_share(cost) == cost
    assert 0 <= intensity.aid(cost) <= cost * share
