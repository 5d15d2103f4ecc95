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

__all__ = [
    "CodeTaken",
    "MeasureOver",
    "NotOverYet",
    "OutsideEdition",
    "TooFewSeats",
    "announce_measure",
    "cancel_measure",
    "create_measure",
    "edit_measure",
    "hold_measure",
]
