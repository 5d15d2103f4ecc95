"""Matchmaking days: who comes, who wants to meet whom, when they do, and what comes of it."""

from prasme.apps.matchmaking.models.forums import Answering, Forum, Round, Scheduling, Side, Topic
from prasme.apps.matchmaking.models.meetings import (
    Answer,
    Follow,
    Meeting,
    MeetingState,
    MeetingStep,
    NotHeld,
    Proposal,
    Worth,
)
from prasme.apps.matchmaking.models.participants import (
    SPOKEN,
    Away,
    Intent,
    Interest,
    Motive,
    NoGo,
    Participant,
    ParticipantState,
    Representative,
)
from prasme.apps.matchmaking.models.timetables import WORKING, Draft, DraftState, Release

__all__ = [
    "SPOKEN",
    "WORKING",
    "Answer",
    "Answering",
    "Away",
    "Draft",
    "DraftState",
    "Follow",
    "Forum",
    "Intent",
    "Interest",
    "Meeting",
    "MeetingState",
    "MeetingStep",
    "Motive",
    "NoGo",
    "NotHeld",
    "Participant",
    "ParticipantState",
    "Proposal",
    "Release",
    "Representative",
    "Round",
    "Scheduling",
    "Side",
    "Topic",
    "Worth",
]
