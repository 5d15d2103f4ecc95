"""What is said about the rows of a timetable."""

from django.utils.translation import gettext_lazy as _

TEXTS = {
    "no_time": _("This is no time of day. Write it like 09:00–12:15."),
    "end_first": _("The end comes before the beginning."),
    "skipped_time": _("On this day the clocks are put forward and skip this time."),
    "time_twice": _(
        "On this day this hour comes twice. Without an answer the first is the beginning, the second the end."
    ),
    "room_of_row": _("In this room is row %(row)s at that time."),
    "trainer_of_row": _("Row %(row)s has the same trainer at that time."),
    "group_of_row": _("The group has row %(row)s at that time."),
    "room_taken": _("The room is taken by “%(other)s” at that time."),
    "trainer_taken": _("The trainer leads “%(other)s” at that time."),
    "course_unknown": _("No course of the programme has this name. Say under Names which is meant."),
    "venue_unknown": _("No house has this name. Say under Names which is meant."),
    "room_unknown": _("The house has no room of this name. Without an answer the session has none."),
    "trainer_unknown": _("No trainer of the provider has this name. Without an answer the session has none."),
    "outside": _("This day lies outside the edition."),
    "code_taken": _("Another group has this code already."),
    "group_differs": _("Row %(row)s has another course or house for the same group."),
    "same_row": _("The same as row %(row)s."),
    "same_record": _("It is in the calendar already."),
    "person_unknown": _("Nobody on the roster has this name. Say under Names who is meant."),
    "no_days": _("No column has a day as its heading."),
    "no_session": _("The course has no session on %(day)s."),
    "mark_unclear": _("On %(day)s: this says neither present nor absent. Write x, kav. 20, slims or nav."),
    "mark_differs": _("On %(day)s the roster says otherwise; the list takes its place, and both stay on record."),
    "stronger": _("On %(day)s the roster says otherwise, %(how)s. That is the stronger proof and stays."),
    "no_moment": _("This is no day with a time."),
    "group_unknown": _("No course that is still open has this group. Compare it with the list of courses."),
    "group_missing": _("Name the group in the row, or choose the course above."),
    "firm_missing": _("Say which enterprise it is: its number, or its name."),
    "firm_unknown": _("No enterprise of the register is called that. Write its registration number."),
    "firm_of_others": _("This is not your enterprise. You hold seats for your own people."),
    "not_approved": _("The enterprise has no approved application in “%(edition)s”: apply first."),
    "not_employed": _("Nobody of this name works there now. Say under Names who is meant, or add the person first."),
    "sits_already": _("Has a seat on this course already."),
    "named_on_held": _("Takes a seat that the enterprise holds."),
    "waits": _("The course is full: this seat waits in line, and is named when it is offered."),
    "with_row": _("The same person as row %(row)s."),
    "nothing_new": _("The roster has it already, or the course has no half-day then."),
}
SEAT_STAYS = _("Somebody is named on the seat, or it was used since: replace the person, or give it back on its page.")
STAYS = _("A mark is never taken out: correct it on the roster.")
