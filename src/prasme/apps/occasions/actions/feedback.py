"""What people thought of it, kept apart from who they are."""

import secrets
from datetime import date

from django.utils.translation import gettext as _

from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import day
from prasme.apps.occasions import queries
from prasme.apps.occasions.models import Feedback, Seat, SeatState

ASKED = (SeatState.CONFIRMED, SeatState.COMPLETED, SeatState.NOT_COMPLETED)


class AlreadyAnswered(Exception):
    """The questionnaire was sent before."""

    def __str__(self) -> str:
        return _("You answered already. Thank you.")


class NotAskedYet(Exception):
    """The questionnaire belongs to the last day, and to people who were on the course."""

    def __init__(self, opens_on: date | None) -> None:
        super().__init__(
            _("The questions open on %s, the last day of the course.") % day(opens_on)
            if opens_on
            else _("This seat is not on the course any more.")
        )
        self.opens_on = opens_on


@action
def give_feedback(*, seat: Seat, quality: int, would_recommend: bool, comment: str, on: date) -> None:
    """Keep one answer without the person. quality: 0 to 10. Raises AlreadyAnswered, NotAskedYet."""
    now = Seat.objects.select_related("occasion__venue").get(pk=seat.pk)
    _first, last = queries.first_and_last_day(now.occasion)
    if now.state not in ASKED:
        raise NotAskedYet(None)
    if on < last:
        raise NotAskedYet(last)
    if not Seat.objects.filter(pk=seat.pk, has_answered=False).update(has_answered=True):
        raise AlreadyAnswered
    Feedback.objects.create(
        pk=secrets.randbelow(2**62),  # its place in the table does not tell when it came
        occasion=now.occasion,
        given_on=on,
        quality=quality,
        would_recommend=would_recommend,
        comment=comment,
    )
