"""What the import wizard takes of courses: the timetable, seats, attendance lists, logs of on-line rooms."""

from pathlib import Path
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises.models import Organisation, OrganisationKind
from prasme.apps.imports.kinds import Kind, fields_from
from prasme.apps.occasions.rules import ONLINE_PERCENT
from prasme.apps.programmes.models import Edition, EditionState
from prasme.apps.programmes.words import languages
from prasme.apps.training import queries
from prasme.apps.training.imports import attendance, online, schedule, seats
from prasme.apps.training.imports.texts import TEXTS
from prasme.apps.training.imports.writing import take_back, write
from prasme.apps.training.models import Run

ZONES = ["Europe/Riga", "Europe/Sofia", "Europe/Oslo", "Europe/Luxembourg", "Europe/Vilnius", "Europe/Tallinn"]
WHO = {
    "name": _("Name and family name"),
    "given": _("Given name"),
    "family": _("Family name"),
    "email": _("E-mail"),
}
FIELDS = fields_from(
    Path(__file__).parent / "headings.csv",
    {
        "schedule": {
            "course": _("Course"),
            "group": _("Group"),
            "day": _("Day"),
            "time": _("Begins and ends"),
            "starts": _("Begins"),
            "ends": _("Ends"),
            "venue": _("House"),
            "room": _("Room"),
            "trainer": _("Trainer"),
            "capacity": _("Seats"),
            "minimum": _("People at the least"),
        },
        "seats": {
            "group": _("Group"),
            "enterprise": _("Enterprise"),
            "registration_number": _("Registration number"),
        }
        | WHO,
        "attendance": WHO,
        "online_log": WHO
        | {
            "action": _("Joined or left"),
            "at": _("Time of it"),
            "joined": _("Joined"),
            "left": _("Left"),
            "minutes": _("Minutes in the room"),
            "percent": _("Progress in percent"),
        },
    },
    days=("day", "at", "joined", "left"),
)


class ScheduleOptions(forms.Form):
    edition: "forms.ModelChoiceField[Edition]" = forms.ModelChoiceField(None, label=_("Edition"), to_field_name="code")
    provider: "forms.ModelChoiceField[Organisation]" = forms.ModelChoiceField(None, label=_("Provider"))
    language = forms.ChoiceField(label=_("Language of the courses"), choices=languages)
    minimum = forms.IntegerField(label=_("People at the least"), min_value=1, max_value=2000)
    capacity = forms.IntegerField(
        label=_("Seats"), min_value=1, max_value=2000, help_text=_("At most what the room holds.")
    )
    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        choices=[(zone, zone) for zone in sorted({*ZONES, settings.TIME_ZONE})],
        help_text=_("Of houses whose own is not known."),
    )

    def __init__(self, user: User | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        editions = (
            queries.editions_to_plan(user)
            if user
            else Edition.objects.exclude(state=EditionState.CLOSED).order_by("-starts_on")
        )
        providers = (
            queries.providers_to_plan(user)
            if user
            else Organisation.objects.filter(
                kind__in=(OrganisationKind.PROVIDER, OrganisationKind.HUB), merged_into=None
            ).order_by("name")
        )
        self.fields["edition"].queryset = editions  # type: ignore[attr-defined]
        self.fields["provider"].queryset = providers  # type: ignore[attr-defined]


def options(user: User | None, data: Any, initial: Any) -> forms.Form:
    usual = {"minimum": 6, "capacity": 12, "language": "lv"}
    return ScheduleOptions(user, {**usual, **data} if data is not None else None, initial={**usual, **initial})


class MarksOptions(forms.Form):
    run: "forms.ModelChoiceField[Run]" = forms.ModelChoiceField(None, label=_("Course"), to_field_name="code")

    def __init__(self, user: User | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        runs = queries.runs_visible_to(user, Permission.ROSTER_KEEP) if user else Run.objects.all()
        self.fields["run"].queryset = (  # type: ignore[attr-defined]
            runs.filter(occasion__locked_at=None, occasion__is_cancelled=False)
            .select_related("occasion__venue", "occasion__edition")
            .order_by("-starts_on", "code")
        )


class SeatsOptions(forms.Form):
    run: "forms.ModelChoiceField[Run]" = forms.ModelChoiceField(
        None, label=_("Course"), to_field_name="code", required=False,
        help_text=_("Of rows that name no group."),
    )  # fmt: skip

    def __init__(self, user: User | None, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["run"].queryset = seats.runs_open_to(user).order_by("-starts_on", "code")  # type: ignore[attr-defined]


def seats_options(user: User | None, data: Any, initial: Any) -> forms.Form:
    return SeatsOptions(user, data, initial=initial)


class LogOptions(MarksOptions):
    percent = forms.IntegerField(
        label=_("Percent of the half-day that count as presence"), min_value=1, max_value=100,
        help_text=_("It is kept with the course, so that everybody can see by what the log was judged."),
    )  # fmt: skip
    day = forms.DateField(
        label=_("Day"), required=False, help_text=_("Only where the file says no times."),
        widget=forms.DateInput(attrs={"type": "date"}),
    )  # fmt: skip


def marks_options(user: User | None, data: Any, initial: Any) -> forms.Form:
    return MarksOptions(user, data, initial=initial)


def log_options(user: User | None, data: Any, initial: Any) -> forms.Form:
    usual = {"percent": ONLINE_PERCENT}
    return LogOptions(user, {**usual, **data} if data is not None else None, initial={**usual, **initial})


KINDS = [
    Kind(
        name="schedule",
        title=_("Timetable"),
        lead=_(
            "Each row a session: course, group, day, time, place, trainer. The rows of a group become a course to hold."
        ),
        needs=(Permission.RUN_PLAN,),
        keeps=(Permission.EDITION_EDIT,),
        fields=FIELDS["schedule"],
        enough=(("course", "group", "day", "time", "venue"), ("course", "group", "day", "starts", "ends", "venue")),
        texts=TEXTS,
        options=options,
        judge=schedule.judge,
        write=write,
        take_back=take_back,
        summary=schedule.summary,
        names=schedule.names,
        place=3,
    ),
    Kind(
        name="seats",
        title=_("Seats and who takes them"),
        lead=_(
            "Each row a person of an enterprise on a course. Seats that the enterprise holds get their names; what is "
            "missing is held, with its public money."
        ),
        needs=(Permission.APPLICATION_DECIDE, Permission.SEAT_HOLD),
        keeps=(Permission.EDITION_EDIT,),
        fields=FIELDS["seats"],
        enough=(("enterprise",), ("registration_number",), ("name",), ("given", "family"), ("email",)),
        texts=TEXTS,
        options=seats_options,
        judge=seats.judge,
        write=seats.write,
        take_back=seats.take_back,
        summary=seats.summary,
        names=seats.names,
        is_personal=True,
        place=4,
    ),
    Kind(
        name="attendance",
        title=_("Attendance list"),
        lead=_("People down, days across. Each cell says who was there: x, kav. 20, slims, nav."),
        needs=(Permission.ROSTER_KEEP,),
        keeps=(Permission.EDITION_EDIT,),
        fields=FIELDS["attendance"],
        enough=(("name",), ("given", "family")),
        texts=TEXTS,
        options=marks_options,
        judge=attendance.judge,
        write=attendance.write,
        take_back=attendance.take_back,
        summary=attendance.summary,
        names=attendance.names,
        is_personal=True,
        place=5,
    ),
    Kind(
        name="online_log",
        title=_("Log of an on-line room, or progress"),
        lead=_("Who joined and left when, for how many minutes, or how far somebody is in a self-paced course."),
        needs=(Permission.ROSTER_KEEP,),
        keeps=(Permission.EDITION_EDIT,),
        fields=FIELDS["online_log"],
        enough=(
            ("name", "at"),
            ("name", "joined", "left"),
            ("name", "minutes"),
            ("email", "minutes"),
            ("name", "percent"),
            ("email", "percent"),
            ("email", "joined", "left"),
            ("given", "family", "joined", "left"),
        ),
        texts=TEXTS,
        options=log_options,
        judge=online.judge,
        write=online.write,
        take_back=attendance.take_back,
        summary=online.summary,
        names=online.names,
        is_personal=True,
        place=6,
    ),
]
