"""Whatever is dated and attended: where, when, who has a seat, who was there, what they thought of it."""

from prasme.apps.occasions.models.attendance import Attendance, Method, Presence, Sheet, Terms
from prasme.apps.occasions.models.dropins import DropIn, DropInState
from prasme.apps.occasions.models.feedback import Feedback
from prasme.apps.occasions.models.limits import EmployerRules, Loan, Obstacle, Override, Quota, QuotaKind
from prasme.apps.occasions.models.occasions import Occasion, OccasionKind, Part, Session, WaitingPolicy
from prasme.apps.occasions.models.places import Closure, Equipment, Room, Venue, WeeklyHours
from prasme.apps.occasions.models.scans import PageState, Scan, ScanPage, ScanState
from prasme.apps.occasions.models.seats import TAKEN, Seat, SeatState, SeatStep
from prasme.apps.occasions.models.work import Marking, Result, Task, Work

__all__ = [
    "TAKEN",
    "Attendance",
    "Closure",
    "DropIn",
    "DropInState",
    "EmployerRules",
    "Equipment",
    "Feedback",
    "Loan",
    "Marking",
    "Method",
    "Obstacle",
    "Occasion",
    "OccasionKind",
    "Override",
    "PageState",
    "Part",
    "Presence",
    "Quota",
    "QuotaKind",
    "Result",
    "Room",
    "Scan",
    "ScanPage",
    "ScanState",
    "Seat",
    "SeatState",
    "SeatStep",
    "Session",
    "Sheet",
    "Task",
    "Terms",
    "Venue",
    "WaitingPolicy",
    "WeeklyHours",
    "Work",
]
