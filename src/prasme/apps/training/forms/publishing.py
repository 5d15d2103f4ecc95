"""A run with its sessions, as a person writes them: days, times, a lunch break."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import User
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.actions import PlannedPart, PlannedSession
from prasme.apps.occasions.models import Equipment, Room
from prasme.apps.occasions.rules import NoSuchTime, hours_between, moment_of
from prasme.apps.programmes.models import Course, Edition, Mode
from prasme.apps.programmes.words import language_name, languages
from prasme.apps.training import queries
from prasme.apps.training.forms.over import OverForm
from prasme.apps.training.forms.seating import SeatingFields, a_day


class RoomChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Room) -> str:
        return gettext("%(venue)s, %(room)s (%(capacity)d people)") % {
            "venue": obj.venue.name, "room": obj.name, "capacity": obj.capacity,
        }  # fmt: skip


class ThingChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Equipment) -> str:
        return gettext("%(venue)s: %(thing)s (%(count)d)") % {
            "venue": obj.venue.name, "thing": obj.name, "count": obj.count,
        }  # fmt: skip


class RunForm(SeatingFields, OverForm):
    edition: "forms.ModelChoiceField[Edition]" = forms.ModelChoiceField(None, label=_("Edition"))
    course: "forms.ModelChoiceField[Course]" = forms.ModelChoiceField(None, label=_("Course"))
    provider: "forms.ModelChoiceField[Organisation]" = forms.ModelChoiceField(None, label=_("Provider"))
    code = forms.SlugField(
        label=_("Code"),
        help_text=_("It stands on the sheets and in the address: letters, digits and hyphens, like SAL-2026-07."),
        max_length=30,
    )
    language = forms.ChoiceField(label=_("Language"), choices=languages)
    room = RoomChoice(None, label=_("Room"))
    trainer: "forms.ModelChoiceField[User]" = forms.ModelChoiceField(None, label=_("Trainer"))
    minimum = forms.IntegerField(label=_("People at the least"), min_value=1, initial=6)
    capacity = forms.IntegerField(label=_("Seats"), min_value=1, initial=12)
    decide_on = a_day(
        label=_("Decided by"), required=False,
        help_text=_("Until then it is planned; with enough people it confirms itself. Empty: as the edition says."),
    )  # fmt: skip
    thing: "forms.ModelChoiceField[Equipment]" = ThingChoice(None, label=_("Equipment of the house"), required=False)
    things = forms.IntegerField(label=_("How many"), min_value=1, max_value=2000, required=False)

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        editions, providers = queries.editions_to_plan(user), queries.providers_to_plan(user)
        programmes = editions.order_by().values("programme")
        choices: dict[str, Any] = {
            "edition": editions,
            "course": Course.objects.filter(block__programme__in=programmes).order_by("block__number", "code"),
            "provider": providers,
            "room": queries.rooms(),
            "trainer": queries.trainers_of(providers),
            "thing": queries.things(),
        }
        for name in ("waiting_policy", "offer_hours"):
            self.fields[name].required = False  # folded away: left out, they are as always
        for name, queryset in choices.items():
            self.fields[name].queryset = queryset  # type: ignore[attr-defined]

    def clean_code(self) -> str:
        code = self.cleaned_data["code"]
        if code == "new":
            raise forms.ValidationError(_("“new” is an address of its own. Choose another code."))
        return code

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        edition, course = values.get("edition"), values.get("course")
        if edition and course and course.block.programme_id != edition.programme_id:
            self.add_error("course", _("This course is not in the edition's programme."))
        language = values.get("language")
        if edition and language and edition.languages and language not in edition.languages:
            told = ", ".join(language_name(one) for one in edition.languages)
            self.add_error("language", _("The edition is taught in: %(languages)s.") % {"languages": told})
        room, thing = values.get("room"), values.get("thing")
        if room and thing and thing.venue_id != room.venue_id:
            self.add_error("thing", _("This belongs to another house than the room."))
        if thing and not values.get("things") and "things" not in self.errors:
            self.add_error("things", _("Write how many are needed."))
        if (values.get("minimum") or 0) > (values.get("capacity") or 10**6):
            self.add_error("minimum", _("The minimum is not more than the seats."))
        return values

    def lent(self) -> list[tuple[Equipment, int]]:
        """What each session lends of the house."""
        thing = self.cleaned_data.get("thing")
        return [(thing, self.cleaned_data["things"])] if thing else []

    @property
    def has_more(self) -> bool:
        return any(self[name].errors or self[name].value() not in (None, "", "first_come", 72, "72") for name in MORE)


MORE = ("thing", "things", "waiting_policy", "offer_hours", "fewest_of_firm", "most_of_firm", "names_until")


def clock() -> forms.TimeInput:
    return forms.TimeInput(format="%H:%M", attrs={"type": "time"})  # the only form that a browser reads


class SessionForm(forms.Form):
    use_required_attribute = False

    day = forms.DateField(
        label=_("Day"), required=False, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    )
    starts = forms.TimeField(label=_("Begins"), required=False, widget=clock(), initial=time(9))
    pause = forms.TimeField(label=_("Lunch from"), required=False, widget=clock(), initial=time(12, 30))
    resumes = forms.TimeField(label=_("Lunch until"), required=False, widget=clock(), initial=time(13, 30))
    ends = forms.TimeField(label=_("Ends"), required=False, widget=clock(), initial=time(17))

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if not values.get("day") or self.errors:
            return values
        for name in ("starts", "ends"):
            if not values.get(name):
                self.add_error(name, _("A day has a beginning and an end."))
        if bool(values.get("pause")) != bool(values.get("resumes")):
            self.add_error("resumes", _("Lunch has a beginning and an end; leave both empty for a day without."))
        times = [values[name] for name in ("starts", "pause", "resumes", "ends") if values.get(name)]
        if not self.errors and times != sorted(set(times)):
            self.add_error("ends", _("The times do not follow each other: begin, lunch, end."))
        return values

    def parts(self, zone: str) -> list[PlannedPart]:
        """The half-days, as moments in the zone of the place. Raises NoSuchTime."""
        values = self.cleaned_data
        day = values["day"]
        if not values.get("pause"):
            return [_part(day, values["starts"], values["ends"], zone)]
        return [
            _part(day, values["starts"], values["pause"], zone),
            _part(day, values["resumes"], values["ends"], zone),
        ]


def _part(day: date, starts: time, ends: time, zone: str) -> PlannedPart:
    starts_at: datetime = moment_of(day, starts, zone)
    # An hour that comes twice: a session that runs through the change ends in the second.
    ends_at = moment_of(day, ends, zone, is_later=True)
    return PlannedPart(starts_at, ends_at, hours_between(starts_at, ends_at))


SessionForms = forms.formset_factory(SessionForm, extra=4, max_num=40)


def planned_sessions(
    forms_of_days: Sequence[SessionForm], *, room: Room, trainer: User, things: Sequence[tuple[Equipment, int]] = ()
) -> list[PlannedSession]:
    """The sessions of the filled rows; what the clocks leave out is said at its row (then the list is empty)."""
    sessions = []
    for form in forms_of_days:
        try:
            parts = form.parts(room.venue.time_zone)
        except NoSuchTime as problem:
            form.add_error(
                "starts",
                _("On this day the clocks are put forward and skip this time (%s). Choose another.") % problem,
            )
            continue
        sessions.append(PlannedSession(Mode.FACE_TO_FACE, room, trainer, parts, things))
    return [] if any(form.errors for form in forms_of_days) else sessions
