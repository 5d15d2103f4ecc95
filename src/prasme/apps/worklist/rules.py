"""When something is due, as somebody plans a day. Plain Python, no clock."""

from __future__ import annotations

from datetime import date, timedelta

OVERDUE, TODAY, WEEK, LATER, UNDATED = DUES = ("overdue", "today", "week", "later", "undated")


def when_due(due: date | None, *, today: date) -> str:
    """One of DUES. A week is the next seven days, whatever day it is today."""
    if due is None:
        return UNDATED
    if due < today:
        return OVERDUE
    if due == today:
        return TODAY
    return WEEK if due <= today + timedelta(days=7) else LATER
