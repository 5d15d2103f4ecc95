"""What the import wizard takes of courses: the timetable."""

from pathlib import Path
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises.models import Organisation, OrganisationKind
from prasme.apps.imports.kinds import Kind, fields_from
from prasme.apps.programmes.models import Edition, EditionState
from prasme.apps.programmes.words import languages
from prasme.apps.training import queries
from prasme.apps.training.imports import schedule
from prasme.apps.training.imports.texts import TEXTS
from prasme.apps.training.imports.writing import take_back, write

ZONES = ["Europe/Riga", "Europe/Sofia", "Europe/Oslo", "Europe/Luxembourg", "Europe/Vilnius", "Europe/Tallinn"]
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
        }
    },
    days=("day",),
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
    )
]
