"""Every write to occasions. Each file holds what belongs together."""

from prasme.apps.occasions.actions.attendance import (
    BeforeTheSession,
    MarkedMeanwhile,
    NotOnTheRoster,
    OccasionLocked,
    file_sheet,
    file_sheets,
    mark_attendance,
)
from prasme.apps.occasions.actions.closing import cancel_occasion, close_seats, lock_occasion
from prasme.apps.occasions.actions.feedback import AlreadyAnswered, NotAskedYet, give_feedback
from prasme.apps.occasions.actions.line import (
    OfferOver,
    accept_offer,
    decline_offer,
    expire_offers,
    offer_free_seats,
    withdraw_seat,
)
from prasme.apps.occasions.actions.past import PastAnswer, PastPerson, PastRoster, record_past_seats
from prasme.apps.occasions.actions.people import HasEnterprise, OnlyThroughEnterprises, enrol_person
from prasme.apps.occasions.actions.planning import (
    LeaderTaken,
    Plan,
    PlannedPart,
    PlannedSession,
    PlanNotPossible,
    RoomTaken,
    RoomTooSmall,
    open_venue,
    plan_occasions,
)
from prasme.apps.occasions.actions.scans import FiledAlready, file_scan
from prasme.apps.occasions.actions.seats import (
    NotEmployed,
    OccasionOver,
    SeatHasNobody,
    SitsAlready,
    hold_seats,
    name_person,
    replace_person,
)
from prasme.apps.occasions.actions.telling import tell_firm, tell_person

__all__ = [
    "AlreadyAnswered",
    "BeforeTheSession",
    "FiledAlready",
    "HasEnterprise",
    "LeaderTaken",
    "MarkedMeanwhile",
    "NotAskedYet",
    "NotEmployed",
    "NotOnTheRoster",
    "OccasionLocked",
    "OccasionOver",
    "OfferOver",
    "OnlyThroughEnterprises",
    "PastAnswer",
    "PastPerson",
    "PastRoster",
    "Plan",
    "PlanNotPossible",
    "PlannedPart",
    "PlannedSession",
    "RoomTaken",
    "RoomTooSmall",
    "SeatHasNobody",
    "SitsAlready",
    "accept_offer",
    "cancel_occasion",
    "close_seats",
    "decline_offer",
    "enrol_person",
    "expire_offers",
    "file_scan",
    "file_sheet",
    "file_sheets",
    "give_feedback",
    "hold_seats",
    "lock_occasion",
    "mark_attendance",
    "name_person",
    "offer_free_seats",
    "open_venue",
    "plan_occasions",
    "record_past_seats",
    "replace_person",
    "tell_firm",
    "tell_person",
    "withdraw_seat",
]
