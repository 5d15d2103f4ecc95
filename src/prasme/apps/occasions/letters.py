"""What people are written about their seats."""

from django.utils.translation import gettext_lazy as _

from prasme.apps.outbox.kinds import Letter

LETTERS = [
    Letter(key="seat-offered", name=_("Seat offered"), template="occasions/letters/seat_offered.txt"),
    Letter(key="seat-confirmed", name=_("Seat confirmed"), template="occasions/letters/seat_confirmed.txt"),
    Letter(key="seat-planned", name=_("Seat on a planned course"), template="occasions/letters/seat_planned.txt"),
    Letter(key="seat-given", name=_("Seat given from the waiting list"), template="occasions/letters/seat_given.txt"),
    Letter(key="seat-withdrawn", name=_("Seat given back"), template="occasions/letters/seat_withdrawn.txt"),
    Letter(key="day-moved", name=_("A day has moved"), template="occasions/letters/day_moved.txt"),
    Letter(key="occasion-cancelled", name=_("Course cancelled"), template="occasions/letters/cancelled.txt"),
]
