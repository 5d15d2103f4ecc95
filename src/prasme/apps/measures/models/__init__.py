"""Support measures and what is kept of each."""

from prasme.apps.measures.models.contributors import Contributor, Part
from prasme.apps.measures.models.costs import CostLine, Driver, FundingShare, PaysAs
from prasme.apps.measures.models.guests import ComesAs, Guest, Registration
from prasme.apps.measures.models.hackathons import (
    Challenge,
    ChallengeState,
    Checkpoint,
    Criterion,
    Mentoring,
    Question,
    Score,
    StatusReport,
    Team,
    TeamState,
    Tie,
)
from prasme.apps.measures.models.hub_services import Category, Delivery, DeliveryState, Service, Technology
from prasme.apps.measures.models.measures import Measure, MeasureKind, MeasureState, MeasureText
from prasme.apps.measures.models.notes import ActionPoint, Item, Note, Release

__all__ = [
    "ActionPoint",
    "Category",
    "Challenge",
    "ChallengeState",
    "Checkpoint",
    "ComesAs",
    "Contributor",
    "CostLine",
    "Criterion",
    "Delivery",
    "DeliveryState",
    "Driver",
    "FundingShare",
    "Guest",
    "Item",
    "Measure",
    "MeasureKind",
    "MeasureState",
    "MeasureText",
    "Mentoring",
    "Note",
    "Part",
    "PaysAs",
    "Question",
    "Registration",
    "Release",
    "Score",
    "Service",
    "StatusReport",
    "Team",
    "TeamState",
    "Technology",
    "Tie",
]
