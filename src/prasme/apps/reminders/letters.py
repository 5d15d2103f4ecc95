"""What rules write about courses."""

from django.utils.translation import gettext_lazy as _

from prasme.apps.outbox.kinds import Letter

LETTERS = [
    Letter(key="first-day-ahead", name=_("Reminder of the first day"), template="reminders/letters/first_day.txt"),
    Letter(key="trainer-confirmed", name=_("Course confirmed, to its trainer"), template="reminders/letters/led.txt"),
    Letter(key="trainer-cancelled", name=_("Course cancelled, to its trainer"), template="reminders/letters/free.txt"),
]
