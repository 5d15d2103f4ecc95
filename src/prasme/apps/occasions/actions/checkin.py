"""People check themselves in by the code on the screen."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import clock, moment
from prasme.apps.occasions import queries, rules
from prasme.apps.occasions.actions.attendance import Proof, mark_attendance
from prasme.apps.occasions.models import Attendance, Method, Part, Presence, Seat, SeatState
from prasme.apps.occasions.queries.room import terms_of

AFTER_THE_END = timedelta(minutes=30)


class CheckInRefused(Exception):
    """Why somebody is not checked in, in a sentence."""


class HalfDayOver(CheckInRefused):
    """Nobody comes to it any more."""

    def __init__(self, part: Part, zone: str) -> None:
        super().__init__(_("This half-day ended at %s. Ask the trainer.") % moment(part.ends_at, zone))


class TooEarly(CheckInRefused):
    """Nobody can have been there yet."""

    def __init__(self, part: Part, zone: str) -> None:
        opens_at = rules.marking_opens_at(part.starts_at)
        super().__init__(_("It is too early: check-in opens on %s.") % moment(opens_at, zone))


class AnotherCourse(CheckInRefused):
    """The personal code is of a seat elsewhere."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(
            _("This personal code is for “%s”, not for this course. Ask the trainer.") % seat.occasion.title
        )


class HasNoSeat(CheckInRefused):
    """The person does not stand on the roster."""

    def __str__(self) -> str:
        return _("You are not on the roster of this course. Ask the trainer, who can add you.")


class IsInAlready(CheckInRefused):
    """The person is marked present. mark: what stands."""

    def __init__(self, mark: Attendance, zone: str) -> None:
        super().__init__(
            _("You are in already: %(presence)s, %(method)s, at %(at)s.")
            % {
                "presence": mark.get_presence_display().lower(),
                "method": mark.get_method_display(),
                "at": clock(mark.at, zone),
            }
        )
        self.mark = mark


class CourseCompleted(CheckInRefused):
    """The roster is locked."""

    def __str__(self) -> str:
        return _("This course is completed; its roster is closed.")


def check_open(part: Part, *, at: datetime) -> None:
    """Raises TooEarly, HalfDayOver, CourseCompleted."""
    occasion = part.session.occasion
    if occasion.locked_at or occasion.is_cancelled or part.session.is_cancelled:
        raise CourseCompleted
    if at < rules.marking_opens_at(part.starts_at):
        raise TooEarly(part, occasion.venue.time_zone)
    if at > part.ends_at + AFTER_THE_END:
        raise HalfDayOver(part, occasion.venue.time_zone)


@action
def check_in(*, part: Part, seat: Seat, by: User | None, at: datetime) -> Attendance:
    """Mark whoever sits there as present, or late by the minutes. The code on the screen is checked by the page.

    Raises CheckInRefused, each kind with its reason.
    """
    occasion = part.session.occasion
    check_open(part, at=at)
    if seat.occasion_id != occasion.pk:
        raise AnotherCourse(seat)
    if seat.person_id is None or seat.state in (SeatState.WITHDRAWN, SeatState.WAITING, SeatState.RESERVED):
        raise HasNoSeat
    key = (seat.pk, part.pk)
    standing = queries.standing(occasion, [key]).get(key)
    if standing and standing.presence in rules.ATTENDED and standing.method != Method.TRAINER:
        raise IsInAlready(standing, occasion.venue.time_zone)
    late_after = terms_of(occasion)["late_after"]
    presence, minutes = rules.checked_in(at=at, starts_at=part.starts_at, late_after=late_after)
    if standing and standing.presence in rules.ATTENDED:  # the trainer saw the person before the phone was out
        presence, minutes = standing.presence, standing.late_minutes
    mark_attendance(
        occasion=occasion, marks={key: Presence(presence)}, method=Method.QR, by=by, at=at,
        proof=Proof(late={key: minutes} if minutes else {}),
    )  # fmt: skip
    return queries.standing(occasion, [key])[key]
