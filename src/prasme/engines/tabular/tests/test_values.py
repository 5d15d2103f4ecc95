"""Days, times and numbers as people write them."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from prasme.engines.tabular import (
    DateOrder,
    NoDay,
    NoNumber,
    NoTime,
    Range,
    clean,
    date_order,
    day_of,
    is_none,
    number_of,
    span_of,
    time_of,
)

BIRTHDAY = date(1978, 1, 3)
NOON = datetime(1978, 1, 3, 12)  # noqa: DTZ001 - a cell has no time zone


@pytest.mark.parametrize(
    "cell",
    [
        "03.01.1978.", "3.1.1978", "03.01.78", "1978-01-03", "1978.01.03.", "03/01/1978", "3-1-1978", "19780103", 28493,
        28493.0, "28493", date(1978, 1, 3), NOON, "1978. gada 3. janvāris", "3. janvāris 1978",
        "3 януари 1978 г.", "03.01.1978 г.", "3. januar 1978", "3 janvier 1978", "3. Januar 1978", "January 3, 1978",
        "3rd January 1978", "03.01.1978 00:00", " 03.01.1978\u00a0",
    ],
)  # fmt: skip
def test_one_day_in_many_forms(cell):
    assert day_of(cell, DateOrder.DMY, latest_year=2026) == BIRTHDAY


@pytest.mark.parametrize("cell", ["31.02.1980.", "32.01.1980", "nav", "1.13.2000", "12", "maijs", 5_000_000, "3.1.197"])
def test_what_is_no_day(cell):
    with pytest.raises(NoDay):
        day_of(cell, DateOrder.DMY, latest_year=2026)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (["03.01.1978.", "23.07.1990."], (DateOrder.DMY, True)),
        (["3/24/2026, 1:06:00 PM"], (DateOrder.MDY, True)),
        (["3/4/2026, 1:06:00 PM"], (DateOrder.MDY, True)),
        (["3/4/2026"], (DateOrder.DMY, False)),
        (["3.4.2026"], (DateOrder.DMY, True)),
        (["2026-04-03"], (DateOrder.YMD, True)),
        (["Anna", date(2026, 3, 4), 12.5, None], (None, True)),
        (["13/04/2026", "04/13/2026"], (DateOrder.DMY, False)),
    ],
)
def test_the_order_of_day_and_month_is_found(cells, told):
    assert date_order(cells) == told


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("09.00–12.15", (time(9), time(12, 15))), ("9:00 - 12:15", (time(9), time(12, 15))),
        ("11.00-14.00", (time(11), time(14))), ("kl. 9–12", (time(9), time(12))),
        ("9h00 à 12h15", (time(9), time(12, 15))),
        ("no 9.00 līdz 12.15", (time(9), time(12, 15))),
        ("от 9:00 до 12:15 ч.", (time(9), time(12, 15))),
        ("1:00 PM - 3:30 PM", (time(13), time(15, 30))), ("20.45–17.30", (time(20, 45), time(17, 30))),
        ("9 Uhr bis 12 Uhr", (time(9), time(12))),
    ],
)  # fmt: skip
def test_beginning_and_end_in_one_cell(cell, told):
    assert span_of(cell) == told


@pytest.mark.parametrize(
    ("cell", "told"), [("9.30", time(9, 30)), (0.5, time(12)), (9.3, time(9, 30)), ("kl. 9", time(9)), (9, time(9))]
)
def test_one_time(cell, told):
    assert time_of(cell) == told


@pytest.mark.parametrize("cell", ["", "25:00", "9:75", "rīt", "9-"])
def test_what_is_no_time(cell):
    with pytest.raises(NoTime):
        time_of(cell)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("1 250 000,50", "1250000.50"), ("1\u00a0250\u202f000,50", "1250000.50"), ("1.250.000,50", "1250000.50"),
        ("1,250,000.50", "1250000.50"), ("1'250'000", "1250000"), ("89000.4", "89000.4"), (89000.4, "89000.4"),
        ("6,5", "6.5"),
        ("430 000", "430000"), ("€ 1 200", "1200"), ("1 200 EUR", "1200"), ("-5", "-5"), ("1.250", "1250"),
        ("0,125", "0.125"),
        ("12 cilv.", "12"), (12.0, "12.0"),
    ],
)  # fmt: skip
def test_one_number_in_many_forms(cell, told):
    assert number_of(cell) == Decimal(told)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("5-9", Range(Decimal(5), Decimal(9))), ("10–49", Range(Decimal(10), Decimal(49))),
        ("5 līdz 9", Range(Decimal(5), Decimal(9))), ("<10", Range(None, Decimal(10))),
        ("250+", Range(Decimal(250), None)),
        ("ap. 20", Range(Decimal(20), Decimal(20))), ("~20", Range(Decimal(20), Decimal(20))),
    ],
)  # fmt: skip
def test_a_range_is_no_number(cell, told):
    assert number_of(cell) == told


@pytest.mark.parametrize("cell", ["daudz", "", "12a", "1.2.3,4,5", "1,25.5,5", True, float("nan"), "=1+1"])
def test_what_is_no_number(cell):
    with pytest.raises(NoNumber):
        number_of(cell)


@pytest.mark.parametrize("cell", ["", " ", "-", "–", "nav", "NAV", "n/a", "N/A", None, "\u00a0", "няма", "#N/A"])
def test_nothing_has_many_names(cell):
    assert is_none(cell)


def test_a_cell_becomes_one_clean_line():
    assert clean("  Димитър \u00a0 Иванов \n") == "Димитър Иванов"
    assert clean(40103187365.0) == "40103187365"
    assert clean("'=1+1") == "=1+1"
    assert not is_none("Anna")
