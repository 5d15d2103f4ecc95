"""Whatever is dated and attended: where, when, who has a seat, who was there, what they thought of it."""

from prasme.apps.occasions.models.attendance import Attendance, Method, Presence, Sheet
from prasme.apps.occasions.models.feedback import Feedback
from prasme.apps.occasions.models.occasions import Occasion, OccasionKind, Part, Session
from prasme.apps.occasions.models.places import Room, Venue
from prasme.apps.occasions.models.seats import TAKEN, Seat, SeatState, SeatStep

__all__ = [
    "TAKEN",
    "Attendance",
    "Feedback",
    "Method",
    "Occasion",
    "OccasionKind",
    "Part",
    "Presence",
    "Room",
    "Seat",
    "SeatState",
    "SeatStep",
    "Session",
    "Sheet",
    "Venue",
]
