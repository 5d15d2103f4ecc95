"""What a person may mark and answer."""

from collections.abc import Sequence
from typing import Any, cast
from zoneinfo import ZoneInfo

from django import forms
from django.db.models import QuerySet
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.seen import SeenForm
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.models import Attendance, Presence, Seat
from prasme.apps.territories.models import Territory

WRITTEN = "%Y-%m-%dT%H:%M"  # as a browser sends a moment
MOMENT = forms.DateTimeInput(format=WRITTEN, attrs={"type": "datetime-local"})
QUALITY = [(number, str(number)) for number in range(11)]


class RosterForm(forms.Form):
    """A mark for each seat of one half-day, and what the page showed when it was opened."""

    def __init__(self, seats: Sequence[Seat], standing: dict[int, Attendance], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seats, self.standing = seats, standing
        for seat in seats:
            self.fields[f"mark-{seat.pk}"] = forms.ChoiceField(
                choices=Presence.choices, required=False, label=str(seat.person)
            )
            self.fields[f"seen-{seat.pk}"] = forms.IntegerField(required=False)
            self.fields[f"late-{seat.pk}"] = forms.IntegerField(
                required=False, min_value=1, max_value=600, label=_("Minutes late: %s") % seat.person
            )
            self.fields[f"excused-{seat.pk}"] = forms.BooleanField(required=False)
        self.fields["rest"] = forms.ChoiceField(choices=Presence.choices, required=False)

    def marks(self) -> dict[int, Presence]:
        """What was typed, and for those without a mark what “the rest” says."""
        rest = self.cleaned_data.get("rest")
        given = {seat.pk: self.cleaned_data.get(f"mark-{seat.pk}") or rest for seat in self.seats}
        for seat, presence in given.items():
            if presence == Presence.ABSENT and self.cleaned_data.get(f"excused-{seat}"):
                given[seat] = Presence.EXCUSED
        return {seat: Presence(presence) for seat, presence in given.items() if presence}

    def late(self) -> dict[int, int]:
        """Minutes of those who are late, where they were typed."""
        typed = {seat.pk: self.cleaned_data.get(f"late-{seat.pk}") for seat in self.seats}
        return {seat: minutes for seat, minutes in typed.items() if minutes}

    def seen(self) -> dict[int, int | None]:
        return {seat.pk: self.cleaned_data.get(f"seen-{seat.pk}") for seat in self.seats}

    def shown(self) -> list[dict[str, Any]]:
        """A line for each seat: what was typed, else what stands."""
        lines = []
        for seat in self.seats:
            mark = self.standing.get(seat.pk)
            typed = self.data.get(f"mark-{seat.pk}") if self.is_bound else None
            value = typed or (mark.presence if mark else "")
            is_excused = value == Presence.EXCUSED or bool(typed and self.data.get(f"excused-{seat.pk}"))
            minutes = self.data.get(f"late-{seat.pk}") if self.is_bound else mark.late_minutes if mark else None
            lines.append(
                {
                    "seat": seat, "mark": mark, "minutes": minutes or "", "excused": "yes" if is_excused else "",
                    "value": Presence.ABSENT.value if is_excused else value,
                }
            )  # fmt: skip
        return lines


class CorrectionForm(RosterForm):
    reason = forms.CharField(
        label=_("Why is it corrected?"),
        help_text=_("It stays with the record: what the signed sheet says, who noticed it."),
        max_length=300,
    )


class FeedbackForm(forms.Form):
    quality = forms.TypedChoiceField(
        label=_("How good was the course?"),
        help_text=_("0 is very bad, 10 is very good."),
        choices=QUALITY,
        coerce=int,
        widget=forms.RadioSelect,
    )
    would_recommend = forms.TypedChoiceField(
        label=_("Would you recommend it to somebody in a firm like yours?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    comment = forms.CharField(
        label=_("What should be better?"),
        help_text=_("Write no names: the answer is kept without yours."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class VenueForm(forms.Form):
    """A house with its first room."""

    host = forms.ModelChoiceField(Organisation.objects.none(), label=_("Who opens it?"))
    name = forms.CharField(label=_("Name of the house"), max_length=150)
    address = forms.CharField(label=_("Address"), max_length=200)
    municipality = forms.ModelChoiceField(Territory.objects.none(), label=_("Municipality"))
    room = forms.CharField(label=_("Room"), max_length=80)
    places = forms.IntegerField(label=_("Places in the room"), min_value=1, max_value=2000)

    def __init__(self, hosts: QuerySet, municipalities: QuerySet, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ModelChoiceField, self.fields["host"]).queryset = hosts
        cast(forms.ModelChoiceField, self.fields["municipality"]).queryset = municipalities


class EditVenueForm(SeenForm):
    host = forms.ModelChoiceField(Organisation.objects.none(), label=_("Who opens it?"))
    name = forms.CharField(label=_("Name of the house"), max_length=150)
    address = forms.CharField(label=_("Address"), max_length=200)
    municipality = forms.ModelChoiceField(Territory.objects.none(), label=_("Municipality"))

    def __init__(self, hosts: QuerySet, municipalities: QuerySet, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        cast(forms.ModelChoiceField, self.fields["host"]).queryset = hosts
        cast(forms.ModelChoiceField, self.fields["municipality"]).queryset = municipalities


class RoomForm(forms.Form):
    name = forms.CharField(label=_("Room"), max_length=80)
    capacity = forms.IntegerField(label=_("Places in the room"), min_value=1, max_value=2000)


class EditRoomForm(RoomForm, SeenForm):
    pass


class EquipmentForm(forms.Form):
    name = forms.CharField(label=_("Thing"), max_length=80, help_text=_("For example: laptops, headsets."))
    count = forms.IntegerField(label=_("How many"), min_value=1, max_value=2000)


class EditEquipmentForm(EquipmentForm, SeenForm):
    pass


class HoursForm(forms.Form):
    """Hours on one day of the week."""

    weekday = forms.TypedChoiceField(label=_("Day"), choices=[*WEEKDAYS.items()], coerce=int)
    opens = forms.TimeField(label=_("From"), widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}))
    closes = forms.TimeField(label=_("Until"), widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}))

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("opens") and values.get("closes") and values["closes"] <= values["opens"]:
            self.add_error("closes", _("The end comes before the beginning."))
        return values


class ClosureForm(forms.Form):
    """From one moment to another, in the time of the place."""

    starts_at = forms.DateTimeField(label=_("From"), widget=MOMENT, input_formats=[WRITTEN])
    ends_at = forms.DateTimeField(label=_("Until"), widget=MOMENT, input_formats=[WRITTEN])
    reason = forms.CharField(label=_("Why?"), max_length=120, help_text=_("Whoever plans reads this."))

    def __init__(self, zone: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = ZoneInfo(zone)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        for name in ("starts_at", "ends_at"):
            if values.get(name):
                values[name] = values[name].replace(tzinfo=self.zone)
        if values.get("starts_at") and values.get("ends_at") and values["ends_at"] <= values["starts_at"]:
            self.add_error("ends_at", _("The end comes before the beginning."))
        return values
