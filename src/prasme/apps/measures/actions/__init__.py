"""Every write of measures."""

from prasme.apps.measures.actions.measures import (
    CodeTaken,
    MeasureOver,
    NotOverYet,
    OutsideEdition,
    TooFewSeats,
    announce_measure,
    cancel_measure,
    create_measure,
    edit_measure,
    hold_measure,
)
from prasme.apps.measures.actions.registering import (
    Coming,
    NotOpen,
    name_organisation,
    register_guests,
    share_contact,
    withdraw_guest,
)

__all__ = [
    "CodeTaken",
    "Coming",
    "MeasureOver",
    "NotOpen",
    "NotOverYet",
    "OutsideEdition",
    "TooFewSeats",
    "announce_measure",
    "cancel_measure",
    "create_measure",
    "edit_measure",
    "hold_measure",
    "name_organisation",
    "register_guests",
    "share_contact",
    "withdraw_guest",
]
