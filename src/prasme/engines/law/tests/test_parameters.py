"""Every legal number has a date, a unit and a source, and a person looked at it within the last year."""

import re
import warnings
from datetime import date, timedelta
from decimal import Decimal

import pytest
import yaml

from prasme.engines.law import NotInForce, law_on, reading
from prasme.engines.law.dated import instruments

FILES = sorted(reading.PARAMETERS.glob("*.yaml"))
PARAMETERS = [parameter for instrument in instruments() for parameter in instrument.parameters]
ACT = re.compile(r"(Reg\.|Rec\.|Dir\.) .*\d{2,4}/\d+.*, (Art\. \d+|Annex|recital \d+)")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_number_in_the_files_has_a_date_and_a_source(file):
    content = yaml.safe_load(file.read_text())

    for name, body in content["parameters"].items():
        for day, value in body["values"].items():
            assert isinstance(day, date), f"{name}: {day}"
            assert ACT.match(value["source"]), f"{name}, {day}: {value['source']!r} names no act and article"


def test_every_transition_after_an_end_has_its_source():
    transitions = [instrument.transition for instrument in instruments() if instrument.transition]

    assert {one.until for one in transitions} == {date(2027, 6, 30), date(2031, 6, 30)}
    assert all(ACT.match(one.source) for one in transitions)


def test_no_number_is_a_float():
    values = [value.value for parameter in PARAMETERS for value in parameter.values]

    assert values
    assert all(value is None or type(value) is Decimal for value in values)


def test_every_parameter_is_read_by_a_rule():
    code = "\n".join(file.read_text() for file in reading.PARAMETERS.parent.glob("*.py"))
    code += " ".join(
        f"sme_definition.{size}_{part}"
        for size in ("micro", "small", "medium")
        for part in ("headcount", "turnover", "balance_sheet")
    )

    unread = [p.name for p in PARAMETERS if p.name not in code and f'{p.name.split(".")[1]}"' not in code]

    assert unread == []


@pytest.mark.filterwarnings("default")
def test_a_person_compared_each_file_with_its_sources_within_a_year():
    for instrument in instruments():
        if date.today() - instrument.checked_on > timedelta(days=365):  # noqa: DTZ011 - the age of a file
            warnings.warn(f"{instrument.name}: last compared with its sources on {instrument.checked_on}", stacklevel=1)
        assert instrument.checked_on <= date.today() + timedelta(days=1)  # noqa: DTZ011


@pytest.mark.parametrize("parameter", PARAMETERS, ids=lambda parameter: parameter.name)
def test_outside_its_dates_a_parameter_raises_and_is_never_zero(parameter):
    with pytest.raises(NotInForce, match=parameter.name):
        law_on(parameter.values[0].begins_on - timedelta(days=1))[parameter.name]
    if parameter.ends_on:
        assert law_on(parameter.ends_on)[parameter.name] == parameter.values[-1].value
        with pytest.raises(NotInForce):
            law_on(parameter.ends_on + timedelta(days=1))[parameter.name]


def test_a_repealed_value_raises_from_its_day_on(tmp_path):
    file = tmp_path / "act.yaml"
    file.write_text(
        "instrument: An act\nchecked_on: 2026-01-01\nparameters:\n  rate:\n    description: A rate.\n    unit: EUR\n"
        "    values:\n"
        "      2020-01-01: {value: 12.50, source: 'Reg. 1/2020, Art. 1', confirmed: true}\n"
        "      2022-01-01: {value: null, source: 'Reg. 2/2022, Art. 9', confirmed: true}\n"
    )
    law = law_on(date(2021, 12, 31))
    read = (reading.read_instrument(file),)

    before = type(law)(day=date(2021, 12, 31), instruments=read)
    after = type(law)(day=date(2022, 1, 1), instruments=read)

    assert before["act.rate"] == Decimal("12.50")
    assert not after.is_in_force("act.rate")
    with pytest.raises(NotInForce):
        after["act.rate"]


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("2020-01-01: {value: 1, source: 'Reg. 1', confirmed: yes please}", "confirmed"),
        ("2020-01-01: {value: 1, confirmed: true}", "needs exactly"),
        ("2020-01-01: {value: 1, source: ' ', confirmed: true}", "has no source"),
        ("2020-01-01: {value: much, source: 'Reg. 1', confirmed: true}", "not a number"),
        ("2020: {value: 1, source: 'Reg. 1', confirmed: true}", "not a date"),
    ],
)
def test_a_file_that_says_too_little_is_refused_with_the_place(tmp_path, body, fault):
    file = tmp_path / "act.yaml"
    file.write_text(
        "instrument: An act\nchecked_on: 2026-01-01\nparameters:\n"
        f"  rate:\n    description: A rate.\n    unit: EUR\n    values:\n      {body}\n"
    )

    with pytest.raises(reading.BadParameter, match=rf"act\.yaml: rate.*{fault}"):
        reading.read_instrument(file)


def test_a_page_of_law_can_show_every_value_a_parameter_had():
    ceiling = law_on(date(2026, 1, 1)).parameter("de_minimis.ceiling")

    assert [value.begins_on.year for value in ceiling.values] == [2007, 2014, 2024]
    assert ceiling.unit == "EUR"
    assert ceiling.description


def test_an_unknown_name_is_a_mistake_and_not_a_gap_in_the_law():
    with pytest.raises(KeyError, match="no_such"):
        law_on(date(2026, 1, 1))["de_minimis.no_such"]
