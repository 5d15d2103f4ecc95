"""Tables of programmes, editions and what belongs to them. Each file holds what belongs together."""

from prasme.apps.programmes.models.calendar import CalendarLink, Deadline, DeadlineKind, Repeat, Responsible
from prasme.apps.programmes.models.curriculum import Block, Course, CourseHours, Level, Mode, Outcome
from prasme.apps.programmes.models.editions import (
    Edition,
    EditionState,
    Funder,
    LegalBasis,
    ParticipantData,
    Programme,
    Target,
)
from prasme.apps.programmes.models.teaching import Qualification, Reference

__all__ = [
    "Block",
    "CalendarLink",
    "Course",
    "CourseHours",
    "Deadline",
    "DeadlineKind",
    "Edition",
    "EditionState",
    "Funder",
    "LegalBasis",
    "Level",
    "Mode",
    "Outcome",
    "ParticipantData",
    "Programme",
    "Qualification",
    "Reference",
    "Repeat",
    "Responsible",
    "Target",
]
