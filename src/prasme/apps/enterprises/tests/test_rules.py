"""Codes and numbers as people and spreadsheets write them."""

from decimal import Decimal

import pytest

from prasme.apps.enterprises.rules import (
    NotNace,
    OtherSection,
    nace_code,
    registration_number_fits,
    registration_number_warning,
)


@pytest.mark.parametrize("written", ["62.01", "6201", "J62.01", "j 6201", " 62,01 ", "62.0.1", 62.01, 6201, 6201.0])
def test_one_class_however_it_is_written(written):
    assert nace_code(written) == "J62.01"


@pytest.mark.parametrize(
    ("written", "code"), [("62", "J62"), ("62.1", "J62.1"), (1.11, "A01.11"), (Decimal("10.71"), "C10.71")]
)
def test_a_code_keeps_as_many_digits_as_it_has(written, code):
    assert nace_code(written) == code


@pytest.mark.parametrize("written", ["", "bakery", "J", "6", "62.011", "34.10", "99999", "W62.01", "nan"])
def test_what_is_no_code_is_refused(written):
    with pytest.raises(NotNace):
        nace_code(written)


def test_letters_moved_in_the_later_revision():
    assert nace_code("62.10", "2.1") == "K62.10"
    assert nace_code("64.19", "2") == "K64.19"
    assert nace_code("64.19", "2.1") == "L64.19"
    with pytest.raises(OtherSection) as refusal:
        nace_code("J62.10", "2.1")
    assert refusal.value.section == "K"
    with pytest.raises(NotNace):
        nace_code("45.20", "2.1")  # the division was dissolved


@pytest.mark.parametrize(
    ("country", "number", "fits"),
    [
        ("LV", "40003521600", True), ("LV", "LV 4000 3521 600", True), ("LV", "40003521601", False),
        ("LT", "121215587", True), ("LT", "121215588", False), ("LT", "LT121215587", True),
        ("EE", "12345678", True), ("EE", "12345679", False),
        ("BG", "175074752", True), ("BG", "175074751", False),
        ("NO", "988 077 917", True), ("NO", "988077918", False),
        ("GR", "094259216", True), ("EL", "EL094259216", True), ("GR", "094259217", False),
        ("LU", "B12345", None), ("LV", "4000352160", None), ("XX", "1", None), ("LV", "", None),
    ],
)  # fmt: skip
def test_a_check_digit_is_told_where_a_rule_is_known(country, number, fits):
    assert registration_number_fits(country, number) is fits
    assert registration_number_warning(country, number) is (fits is False)
