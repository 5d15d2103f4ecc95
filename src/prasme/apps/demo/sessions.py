"""Days of measures with the hours of their template."""

from datetime import date, datetime, time, timedelta

from prasme.apps.demo.closed import ZONE
from prasme.apps.measures.kinds import template_of
from prasme.apps.measures.models import MeasureKind
from prasme.apps.occasions.actions import PlannedPart, PlannedSession
from prasme.apps.occasions.rules import hours_between
from prasme.apps.programmes.models import Mode


def sessions_of(kind: MeasureKind, day: date) -> list[PlannedSession]:
    template = template_of(kind)
    starts, ends = time.fromisoformat(template.starts), time.fromisoformat(template.ends)
    found = []
    for number in range(template.days):
        begin = datetime.combine(day + timedelta(number), starts, tzinfo=ZONE)
        end = datetime.combine(day + timedelta(number), ends, tzinfo=ZONE)
        part = PlannedPart(begin, end, hours_between(begin, end))
        found.append(PlannedSession(Mode.FACE_TO_FACE, None, None, [part]))
    return found
