"""Calendars as RFC 5545 has them."""

from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from prasme.apps.core.icalendar import Event, calendar_of

AT = datetime.fromisoformat("2026-03-20T10:00:00+02:00")


def unfolded(text):
    return text.replace("\r\n ", "").split("\r\n")


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), max_size=300))
def test_no_line_is_longer_than_75_octets_and_none_cuts_a_letter(title):
    text = calendar_of("Prasme", [Event(uid="1", title=title, starts=AT)], at=AT)

    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    escaped = title.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    assert f"SUMMARY:{escaped}" in unfolded(text)


def test_moments_are_written_in_utc_and_line_ends_cannot_be_smuggled_in():
    event = Event(uid="1", title="Cloud\r\nATTACH:x", starts=AT, ends=AT, place="Kuldīga", is_cancelled=True)
    lines = unfolded(calendar_of("Prasme", [event], at=AT))

    assert "DTSTART:20260320T080000Z" in lines
    assert "SUMMARY:Cloud\\nATTACH:x" in lines
    assert "STATUS:CANCELLED" in lines


def test_a_whole_day_ends_the_day_after():
    lines = unfolded(calendar_of("Prasme", [Event(uid="1", title="x", starts=date(2026, 12, 31))], at=AT))

    assert "DTEND;VALUE=DATE:20270101" in lines
