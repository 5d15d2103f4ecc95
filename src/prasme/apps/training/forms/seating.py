"""When a run is decided, how its seats are given, which parts of them are kept."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.core.seen import SeenForm
from prasme.apps.occasions.actions import Seating
from prasme.apps.occasions.models import Occasion, QuotaKind, WaitingPolicy
from prasme.apps.programmes.models import Course
from prasme.apps.territories.models import Territory

DAY = {"type": "date"}
FIELDS = ("waiting_policy", "offer_hours", "fewest_of_firm", "most_of_firm", "names_until")


def a_day(**values: Any) -> forms.DateField:
    return forms.DateField(widget=forms.DateInput(format="%Y-%m-%d", attrs=DAY), **values)


class ConfirmForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why does it take place with fewer people?"),
        help_text=gettext_lazy("It stays with the run."),
        max_length=200,
    )


class MoveForm(forms.Form):
    to = a_day(label=gettext_lazy("Decided by"))
    reason = forms.CharField(
        label=gettext_lazy("Why?"), help_text=gettext_lazy("The enterprises read this."), max_length=200, required=False
    )


class SeatingFields(forms.Form):
    """How seats are given."""

    waiting_policy = forms.ChoiceField(
        label=gettext_lazy("Who on the waiting list is next"), choices=WaitingPolicy.choices,
        initial=WaitingPolicy.FIRST_COME,
    )  # fmt: skip
    offer_hours = forms.IntegerField(
        label=gettext_lazy("Time to answer an offer"), min_value=0, max_value=720, initial=72,
        help_text=gettext_lazy("0: whoever is next has the seat at once. After the time the next is asked."),
    )  # fmt: skip
    fewest_of_firm = forms.IntegerField(
        label=gettext_lazy("Seats of one enterprise at the least"), min_value=1, max_value=2000, required=False
    )
    most_of_firm = forms.IntegerField(
        label=gettext_lazy("Seats of one enterprise at the most"), min_value=1, max_value=2000, required=False
    )
    names_until = a_day(
        label=gettext_lazy("People can be replaced until"), required=False,
        help_text=gettext_lazy("After that day only whoever runs the programme replaces somebody, with a reason."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        values["waiting_policy"] = values.get("waiting_policy") or WaitingPolicy.FIRST_COME
        if values.get("offer_hours") is None and "offer_hours" not in self.errors:
            values["offer_hours"] = self.fields["offer_hours"].initial
        fewest, most = values.get("fewest_of_firm"), values.get("most_of_firm")
        if fewest and most and fewest > most:
            self.add_error("fewest_of_firm", _("No more than the most, %d.") % most)
        return values

    def seating(self) -> Seating:
        return Seating(**{name: self.cleaned_data[name] for name in FIELDS})

    @staticmethod
    def initial_of(occasion: Occasion) -> dict[str, Any]:
        return {name: getattr(occasion, name) for name in FIELDS} | {"seen": occasion.version}


class SeatingForm(SeatingFields, SeenForm):
    minimum = forms.IntegerField(label=gettext_lazy("People at the least"), min_value=1, max_value=2000)
    capacity = forms.IntegerField(
        label=gettext_lazy("Seats"), min_value=1, max_value=2000,
        help_text=gettext_lazy("More seats go to whoever waits; fewer than are taken cannot be."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if (values.get("minimum") or 0) > (values.get("capacity") or 10**6):
            self.add_error("minimum", _("The minimum is not more than the seats."))
        return values

    @staticmethod
    def initial_of(occasion: Occasion) -> dict[str, Any]:
        return SeatingFields.initial_of(occasion) | {"minimum": occasion.minimum, "capacity": occasion.capacity}


class PresenceForm(forms.Form):
    """From when on somebody is late, and what of an on-line half-day is presence."""

    late_after = forms.IntegerField(
        label=gettext_lazy("A check-in is late after"), min_value=0, max_value=240,
        help_text=gettext_lazy("Minutes after the beginning of the half-day"),
    )  # fmt: skip
    online_percent = forms.IntegerField(
        label=gettext_lazy("Presence in an on-line room from"), min_value=1, max_value=100,
        help_text=gettext_lazy("Percent of the half-day; logs that are imported later are judged by it"),
    )  # fmt: skip


class QuotaForm(forms.Form):
    """A part of the seats."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=QuotaKind.choices)
    seats = forms.IntegerField(label=gettext_lazy("Seats"), min_value=1, max_value=2000)
    municipality: "forms.ModelChoiceField[Territory]" = forms.ModelChoiceField(
        None, label=gettext_lazy("Municipality"), required=False
    )
    kept_until = a_day(
        label=gettext_lazy("Kept until"), required=False,
        help_text=gettext_lazy("What is not taken by the end of that day is for everybody."),
    )  # fmt: skip

    def __init__(self, municipalities: QuerySet[Territory], first_day: date, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.first_day = first_day
        self.fields["municipality"].queryset = municipalities  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("kind") != QuotaKind.KEPT:
            return values | {"municipality": None, "kept_until": None}
        if not values.get("municipality"):
            self.add_error("municipality", _("Say for which municipality the seats are kept."))
        if not values.get("kept_until"):
            if "kept_until" not in self.errors:
                self.add_error("kept_until", _("Say until which day the seats are kept."))
        elif values["kept_until"] > self.first_day:
            self.add_error("kept_until", _("Choose a day up to the first day of the course."))
        return values


class ChooseForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why this one?"), help_text=gettext_lazy("It stays with the seat."), max_length=200
    )


class EnrolmentForm(forms.Form):
    """How an edition enrols people."""

    decide_days = forms.IntegerField(
        label=gettext_lazy("A planned run is decided so many days before it begins"), min_value=0, max_value=365,
        help_text=gettext_lazy("It fills in the day of decision of new runs; each run can have another."),
    )  # fmt: skip
    most_at_once = forms.IntegerField(
        label=gettext_lazy("Courses that one person may have at once"), min_value=1, max_value=100, required=False,
        help_text=gettext_lazy("Empty: any number."),
    )  # fmt: skip
    wait_months = forms.IntegerField(
        label=gettext_lazy("Months that a person waits after a course for the next"), min_value=1, max_value=60,
        required=False, help_text=gettext_lazy("Empty: none."),
    )  # fmt: skip


class PrerequisiteForm(forms.Form):
    course: "forms.ModelChoiceField[Course]" = forms.ModelChoiceField(None, label=gettext_lazy("Who takes this course"))
    needs: "forms.ModelChoiceField[Course]" = forms.ModelChoiceField(
        None, label=gettext_lazy("has completed this one before")
    )

    def __init__(self, courses: QuerySet[Course], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("course", "needs"):
            self.fields[name].queryset = courses  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("course") and values.get("course") == values.get("needs"):
            self.add_error("needs", _("Choose another course: none comes before itself."))
        return values
