"""Law that ends: the block exemption lapses on 31 December 2026."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from prasme.engines.law import NotInForce, SizeClass, law_on
from prasme.engines.law.lapse import Standing, footing
from prasme.engines.law.training_aid import training_aid_intensity

NAME = "training_aid.base_intensity"


@pytest.mark.parametrize(
    ("day", "existing", "standing", "may_grant"),
    [
        (date(2026, 12, 31), False, Standing.IN_FORCE, True),
        (date(2027, 1, 1), False, Standing.TRANSITION, False),
        (date(2027, 1, 1), True, Standing.TRANSITION, True),
        (date(2027, 6, 30), True, Standing.TRANSITION, True),
        (date(2027, 7, 1), True, Standing.LAPSED, False),
    ],
)
def test_existing_schemes_stay_covered_for_a_while_and_then_nothing_is_granted(day, existing, standing, may_grant):
    found = footing(day, NAME, is_existing_scheme=existing)

    assert (found.standing, found.may_grant) == (standing, may_grant)
    assert found.law.is_provisional == (standing is not Standing.IN_FORCE)
    assert bool(found.reasons) == found.law.is_provisional


def test_after_the_end_a_calculation_is_provisional_and_still_says_its_source():
    found = footing(date(2028, 1, 1), NAME)

    intensity = training_aid_intensity(SizeClass.SMALL, found.law)

    assert intensity.share == Decimal("0.70")
    assert intensity.day == date(2028, 1, 1)
    assert "provisional" in found.reasons[0].text
    assert found.reasons[0].source.startswith("Reg. (EU) No 651/2014")


def test_a_successor_that_is_entered_brings_the_law_back():
    day = date(2028, 1, 1)
    law = law_on(day)
    parameter = law.parameter(NAME)
    successor = replace(parameter.values[-1], begins_on=date(2027, 1, 1), value=Decimal("0.55"))
    entered = tuple(
        replace(
            instrument,
            parameters=tuple(
                replace(one, values=(*one.values, successor), ends_on=None) if one is parameter else one
                for one in instrument.parameters
            ),
        )
        for instrument in law.instruments
    )

    found = footing(day, NAME, law=type(law)(day=day, instruments=entered))

    assert found.may_grant
    assert found.law[NAME] == Decimal("0.55")


def test_what_never_began_or_was_replaced_has_no_footing():
    with pytest.raises(NotInForce):
        footing(date(2000, 1, 1), NAME)
