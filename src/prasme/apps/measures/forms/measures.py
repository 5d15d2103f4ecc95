"""A measure as its organiser writes it: what, where, on which days."""

from collections.abc import Sequence
from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import User
from prasme.apps.measures import queries
from prasme.apps.measures.forms import a_clock, a_day, a_text, unmark_optional
from prasme.apps.measures.kinds import Template
from prasme.apps.measures.models import MeasureKind, MeasureState
from prasme.apps.occasions.actions import PlannedPart, PlannedSession
from prasme.apps.occasions.models import Room, Venue
from prasme.apps.occasions.rules import NoSuchTime, hours_between, moment_of
from prasme.apps.programmes.models import Edition, Mode
from prasme.apps.programmes.words import languages


class RoomChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Room) -> str:
        return gettext("%(venue)s, %(room)s (%(capacity)d people)") % {
            "venue": obj.venue.name, "room": obj.name, "capacity": obj.capacity,
        }  # fmt: skip


class _Common(forms.Form):
    use_required_attribute = False

    title = forms.CharField(label=_("Title"), max_length=200)
    summary = a_text(4, label=_("What it is about"), help_text=_("Everybody reads this on the public page."))
    language = forms.ChoiceField(label=_("Language"), choices=languages)
    capacity = forms.IntegerField(label=_("Seats"), min_value=1, max_value=5000)
    online_address = forms.URLField(
        label=_("Address of the on-line room"), required=False, assume_scheme="https",
        help_text=_("With it people may also come remotely. Only those who have a seat see it."),
    )  # fmt: skip
    registers_until = a_day(
        label=_("Registration until"), required=False, help_text=_("Empty: until it begins.")
    )  # fmt: skip


class MeasureForm(_Common):
    field_order = ("edition", "title", "code", "summary", "language", "venue", "room", "capacity", "online_address",
                   "registers_until", "over")  # fmt: skip

    edition: "forms.ModelChoiceField[Edition]" = forms.ModelChoiceField(None, label=_("Edition"))
    code = forms.SlugField(
        label=_("Code"), max_length=30,
        help_text=_("It stands in the address: letters, digits and hyphens, like HACK-2026-1."),
    )  # fmt: skip
    venue: "forms.ModelChoiceField[Venue]" = forms.ModelChoiceField(None, label=_("House"))
    room = RoomChoice(None, label=_("Room"), required=False, help_text=_("Empty: the whole house, or a firm's yard."))
    over = forms.CharField(
        label=_("Why all the same?"), max_length=200, required=False, widget=forms.HiddenInput,
        help_text=_("Only with a reason; it stays with the record, beside what stood in the way."),
    )  # fmt: skip

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rooms = Room.objects.filter(archived_at=None, venue__archived_at=None).select_related("venue")
        choices: dict[str, Any] = {
            "edition": queries.editions_to_run(user),
            "venue": Venue.objects.filter(archived_at=None).order_by("name"),
            "room": rooms.order_by("venue__name", "name"),
        }
        for name, queryset in choices.items():
            self.fields[name].queryset = queryset  # type: ignore[attr-defined]
        if self.data.get("over"):
            self.ask_why()

    def ask_why(self) -> None:
        self.fields["over"].widget = forms.TextInput()

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"]
        if code in ("new", "mine", "part", "services", "deliveries"):
            raise forms.ValidationError(_("This is an address of its own. Choose another code."))
        return code

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        room, venue = values.get("room"), values.get("venue")
        if room and venue and room.venue_id != venue.pk:
            self.add_error("room", _("This room is in another house."))
        return values


class EditForm(_Common):
    seen = forms.IntegerField(widget=forms.HiddenInput)


class DayForm(forms.Form):
    use_required_attribute = False

    day = a_day(label=_("Day"), required=False)
    starts = a_clock(label=_("Begins"), required=False)
    ends = a_clock(label=_("Ends"), required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("day") and not self.errors:
            if not (values.get("starts") and values.get("ends")):
                self.add_error("ends", _("A day has a beginning and an end."))
            elif values["ends"] <= values["starts"]:
                self.add_error("ends", _("The end comes after the beginning."))
        return values


class _Days(forms.BaseFormSet):
    template: Template

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        starts, ends = time.fromisoformat(self.template.starts), time.fromisoformat(self.template.ends)
        return {**super().get_form_kwargs(index), "initial": {"starts": starts, "ends": ends}}


_DayForms = forms.formset_factory(DayForm, formset=_Days, extra=4, max_num=20)


def day_forms(template: Template, data: Any = None) -> Any:
    """Four rows of days with the hours of the template."""
    found = type("DayForms", (_DayForms,), {"template": template})(data, prefix="day")
    if data is None:
        for form in found.forms:
            unmark_optional(form)
    return found


def planned_sessions(rows: Sequence[DayForm], *, venue: Venue, room: Room | None, mode: Mode) -> list[PlannedSession]:
    """The sessions of the filled rows; what the clocks leave out is said at its row (then the list is empty)."""
    sessions = []
    for row in rows:
        values = row.cleaned_data
        try:
            starts_at = moment_of(values["day"], values["starts"], venue.time_zone)
            ends_at = moment_of(values["day"], values["ends"], venue.time_zone, is_later=True)
        except NoSuchTime as problem:
            text = _("On this day the clocks are put forward and skip this time (%s). Choose another.")
            row.add_error("starts", text % problem)
            continue
        part = PlannedPart(starts_at, ends_at, hours_between(starts_at, ends_at))
        sessions.append(PlannedSession(mode, room, None, [part]))
    return [] if any(row.errors for row in rows) else sessions


class MeasureFilter(forms.Form):
    """Each filter stands in the address."""

    use_required_attribute = False

    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("every")), *MeasureKind.choices])
    state = forms.ChoiceField(label=_("State"), required=False, choices=[("", _("every")), *MeasureState.choices])
    edition = forms.ChoiceField(label=_("Edition"), required=False)
    year = forms.ChoiceField(label=_("Year"), required=False)

    def __init__(self, choices: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, pairs in choices.items():
            self.fields[name].choices = [("", _("every")), *pairs]  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        """What was understood; a filter that makes no sense filters nothing."""
        self.is_valid()
        unmark_optional(self)
        return {name: value for name, value in self.cleaned_data.items() if value}


class CancelForm(forms.Form):
    reason = a_text(label=_("Why?"), help_text=_("Everybody with a seat reads this."), max_length=200)
