"""Numbers, money, dates and lists, as a reader of each language writes them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.utils.translation import override

from prasme.apps.core.templatetags import writing
from prasme.apps.core.text import fold

MOMENT = datetime(2026, 3, 3, 11, 0, tzinfo=UTC)


def plain(text):
    """Every kind of space as one: which of them stands where, test_spaces says."""
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", ["€ 1,234.50", "Tue 3 March 2026", "3 Mar 2026", "Tue 3 March 2026, 13:00", "1 446", "87 %", "Mar"]),
        (
            "lv",
            [
                "€ 1 234,50", "otrd., 2026. gada 3. marts", "03.03.2026.", "otrd., 2026. gada 3. marts, 13:00",
                "1 446", "87 %", "marts",
            ],
        ),
    ],
)  # fmt: skip
def test_each_language_writes_its_own_way(language, written):
    with override(language):
        told = [
            writing.money(Decimal("1234.5")),
            writing.day(date(2026, 3, 3)),
            writing.short_day(date(2026, 3, 3)),
            writing.moment(MOMENT, "Europe/Riga"),
            writing.number(1446),
            writing.percent(Decimal("0.87")),
            writing.month_name(date(2026, 3, 3)),
        ]

    assert [plain(text) for text in told] == written


def test_spaces_do_not_break_a_number_from_its_sign():
    assert writing.money(5).index("\N{NO-BREAK SPACE}") == 1
    assert "\N{NO-BREAK SPACE}%" in writing.percent(Decimal("0.5"))
    assert writing.number(1446) == "1\N{NARROW NO-BREAK SPACE}446"


@pytest.mark.parametrize("write", [writing.money, writing.number, writing.percent, writing.day, writing.short_day])
def test_nothing_is_written_for_nothing(write):
    assert write(None) == ""


def test_a_time_is_that_of_the_place():
    assert writing.clock(MOMENT, "Europe/Riga") == "13:00"
    assert writing.clock(MOMENT, "Atlantic/Reykjavik") == "11:00"


def test_a_day_is_that_of_the_place():
    late = datetime(2026, 3, 3, 23, 0, tzinfo=UTC)

    assert writing.short_day(late, "Europe/Riga") == "4 Mar 2026"
    assert writing.short_day(late, "Atlantic/Reykjavik") == "3 Mar 2026"


def test_days_are_written_from_first_to_last():
    first, last = date(2026, 3, 3), date(2026, 3, 5)

    assert writing.days(first, last) == "Tue 3 March 2026 – Thu 5 March 2026"
    assert writing.short_days(first, last) == "3 Mar 2026 – 5 Mar 2026"


def test_a_day_alone_is_written_once():
    alone = date(2026, 11, 27)

    assert writing.days(alone, alone) == "Fri 27 November 2026"
    assert writing.short_days(alone, alone) == "27 Nov 2026"


@pytest.mark.parametrize(
    ("value", "written"),
    [(Decimal("16.0"), "16 h"), (Decimal("7.5"), "7.5 h"), (4, "4 h"), (Decimal("0.0"), "0 h"), (None, "")],
)
def test_hours_are_written_without_needless_decimals(value, written):
    assert plain(writing.hours(value)) == written


def test_hours_have_the_comma_of_their_language():
    with override("lv"):
        assert plain(writing.hours(Decimal("7.5"))) == "7,5 h"


def test_a_span_over_a_clock_change_shows_the_clocks_of_the_place():
    start, end = datetime(2026, 3, 29, 0, 30, tzinfo=UTC), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)

    assert plain(writing.span(start, end, "Europe/Riga")) == "Sun 29 March 2026, 02:30–04:30"


@pytest.mark.parametrize(("size", "written"), [(1, "1 kB"), (120_400, "120 kB"), (2_400_000, "2.4 MB")])
def test_a_size_has_its_unit(size, written):
    assert plain(writing.file_size(size)) == written


def test_a_hash_is_shown_by_its_ends():
    assert writing.short_hash("0123456789abcdef" * 4) == "0123 4567 89ab … cdef"


@pytest.mark.parametrize(("name", "letters"), [("Jānis Ķirsis", "JĶ"), ("SIA “Maize”", "S"), ("", ""), ("Ilze", "I")])
def test_initials_are_those_of_the_first_words(name, letters):
    assert writing.initials(name) == letters


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Kuldīga", "kuldiga"),
        ("UZŅĒMUMS  SIA", "uznemums sia"),
        ("Øya", "oya"),
        ("Straße", "strasse"),
        ("ΑΣΦΆΛΕΙΑ", "ασφαλεια"),
        ("Łódź", "lodz"),
    ],
)
def test_marks_and_capitals_do_not_matter_to_a_search(text, folded):
    assert fold(text) == folded
