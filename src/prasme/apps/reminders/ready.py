"""Rules that every installation has from the start. Each is off until an edition switches it on."""

from typing import Any

from django.utils.translation import gettext_noop as _

READY: list[dict[str, Any]] = [
    {"name": _("Reminder before the first day"), "happening": "first-day", "audience": "person", "days": -3,
     "most": 3, "within": 7},
    {"name": _("Reminder to the enterprise"), "happening": "first-day", "audience": "firm", "days": -7,
     "most": 3, "within": 7},
    {"name": _("Reminder to the trainer"), "happening": "first-day", "audience": "trainer", "days": -2},
    {"name": _("Confirmation to the trainer"), "happening": "confirmed", "audience": "trainer"},
    {"name": _("Cancellation to the trainer"), "happening": "cancelled", "audience": "trainer"},
    {"name": _("How was the course?"), "happening": "last-day", "audience": "person", "again": 1, "again_after": 5},
    {"name": _("Manager, half a year later"), "happening": "firm-left", "audience": "firm", "days": 183, "again": 2,
     "again_after": 14},
    {"name": _("Test before the course"), "happening": "test-before", "audience": "person", "days": -3,
     "again": 1, "again_after": 2},
    {"name": _("Test after the course"), "happening": "test-after", "audience": "person", "again": 2, "again_after": 4},
    {"name": _("Questions of the funder on leaving"), "happening": "left", "audience": "person", "days": 1,
     "again": 2, "again_after": 7, "most": 3, "within": 7},
    {"name": _("Questions of the funder six months later"), "happening": "left-six-months", "audience": "person",
     "days": 185, "again": 2, "again_after": 14},
]  # fmt: skip
