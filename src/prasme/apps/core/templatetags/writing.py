"""How numbers, money, dates and lists are written. Built in: no template loads it."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal, format_percent
from django import template
from django.utils import timezone
from django.utils.translation import get_language

from prasme.apps.core.tongues import Translated

register = template.Library()

# The English of a European programme: 3 March 2026, € 1,234.50.
LOCALES = {"en": "en_GB", "lv": "lv_LV"}
NO_BREAK = "\N{NO-BREAK SPACE}"
NARROW_NO_BREAK = "\N{NARROW NO-BREAK SPACE}"


def _locale() -> str:
    return LOCALES.get((get_language() or "en")[:2], "en_GB")


@register.filter
def money(amount: Decimal | None, currency: str = "EUR") -> str:
    """`€ 1,234.50`; nothing for no amount."""
    if amount is None:
        return ""
    return format_currency(amount, currency, "¤\N{NO-BREAK SPACE}#,##0.00", locale=_locale())


@register.filter
def told(record: Translated, name: str) -> str:
    """`{{ programme|told:"goal" }}`: a text of the record in the reader's language."""
    return record.told(name)


@register.filter
def number(value: Decimal | int | None, places: int = 0) -> str:
    """`1 280`, `8.94`: thousands apart by a narrow space in every language, so that figures read alike."""
    if value is None:
        return ""
    if isinstance(value, int) and not places:  # as in every language, and many times on a page
        return f"{value:,}".replace(",", NARROW_NO_BREAK)
    pattern = "#,##0" + ("." + "0" * places if places else "")
    text = format_decimal(value, pattern, locale=_locale())
    group = {"en_GB": ",", "lv_LV": NO_BREAK}[_locale()]
    return text.replace(group, NARROW_NO_BREAK)


@register.filter
def hours(value: Decimal | int | None) -> str:
    """`16 h`, `7.5 h`: a half only where there is one."""
    if value is None:
        return ""
    return f"{number(value, 0 if value == int(value) else 1)}{NO_BREAK}h"


@register.filter
def percent(share: Decimal | float | None, places: int = 0) -> str:
    """`87 %` of a share between 0 and 1."""
    if share is None:
        return ""
    pattern = "#,##0" + ("." + "0" * places if places else "") + f"{NO_BREAK}%"
    return format_percent(share, pattern, locale=_locale())


def _local(moment: datetime, zone: str | None) -> datetime:
    return timezone.localtime(moment, ZoneInfo(zone) if zone else None)


@register.filter
def day(value: date | datetime | None, zone: str | None = None) -> str:
    """`Tue 3 March 2026`. A moment is put on its day in the zone of the place."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = _local(value, zone).date()
    pattern = {"lv_LV": "EEE, y. 'gada' d. MMMM"}.get(_locale(), "EEE d MMMM y")
    return format_date(value, pattern, locale=_locale())


@register.filter
def short_day(value: date | datetime | None, zone: str | None = None) -> str:
    """`3 Mar 2026`, for tables."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = _local(value, zone).date()
    pattern = {"lv_LV": "dd.MM.y."}.get(_locale(), "d MMM y")
    return format_date(value, pattern, locale=_locale())


@register.simple_tag
def days(start: date, end: date) -> str:
    """`Tue 3 March 2026 – Thu 5 March 2026`; a day alone is written once."""
    return day(start) if start == end else f"{day(start)} – {day(end)}"


@register.simple_tag
def short_days(start: date, end: date) -> str:
    """`3 Mar 2026 – 5 Mar 2026`, for tables; a day alone is written once."""
    return short_day(start) if start == end else f"{short_day(start)} – {short_day(end)}"


@register.filter
def month_name(value: date | datetime, zone: str | None = None) -> str:
    if isinstance(value, datetime):
        value = _local(value, zone).date()
    return format_date(value, "LLL", locale=_locale())


@register.filter
def clock(value: datetime | None, zone: str | None = None) -> str:
    """`13:00` in the zone of the place."""
    return "" if value is None else format_time(_local(value, zone), "HH:mm", locale=_locale())


@register.filter
def moment(value: datetime | None, zone: str | None = None) -> str:
    """`Tue 3 March 2026, 13:00`."""
    return "" if value is None else f"{day(value, zone)}, {clock(value, zone)}"


@register.simple_tag
def span(start: datetime, end: datetime, zone: str | None = None) -> str:
    """`Tue 3 March 2026, 13:00–16:30`."""
    return f"{moment(start, zone)}–{clock(end, zone)}"


@register.filter
def short_hash(sha256: str) -> str:
    """The first and last groups of a hash: enough to compare by eye."""
    return f"{sha256[:4]} {sha256[4:8]} {sha256[8:12]} … {sha256[-4:]}" if sha256 else ""


@register.filter
def in_fours(text: str) -> str:
    """`JBSW Y3DP EHPK 3PXP`: a key that is typed by hand."""
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


@register.filter
def file_size(size: int) -> str:
    """`120 kB`, `2.4 MB`."""
    if size < 1_000_000:
        return f"{number(max(1, round(size / 1000)))}{NO_BREAK}kB"
    return f"{number(Decimal(size) / 1_000_000, 1)}{NO_BREAK}MB"


@register.filter
def initials(name: str) -> str:
    words: Iterable[str] = [word for word in name.replace(",", " ").split() if word[0].isalpha()]
    return "".join(word[0] for word in list(words)[:2]).upper()


@register.filter
def item(mapping: dict, key: object) -> object:
    return mapping.get(key)
