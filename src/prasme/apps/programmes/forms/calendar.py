"""What people may type about deadlines."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.core.templatetags.writing import day
from prasme.apps.programmes.actions import PlannedDeadline
from prasme.apps.programmes.models import DeadlineKind, Repeat, Responsible
from prasme.apps.programmes.rules import EndsBeforeItBegins, TooMany, dates_of

DAY = {"type": "date"}


class DeadlineForm(forms.Form):
    """A deadline, or the first of a series."""

    kind = forms.ChoiceField(label=gettext_lazy("What is due?"), choices=DeadlineKind.choices)
    title = forms.CharField(
        label=gettext_lazy("Title"),
        max_length=150,
        help_text=gettext_lazy("As it is to stand in calendars: Report for the quarter to the agency"),
    )
    due_on = forms.DateField(label=gettext_lazy("Due"), widget=forms.DateInput(attrs=DAY))
    responsible = forms.ChoiceField(
        label=gettext_lazy("Who sees to it?"),
        choices=Responsible.choices,
        help_text=gettext_lazy("It stands on the worklist of everybody with this role in the edition."),
    )
    repeat = forms.ChoiceField(label=gettext_lazy("Repeats"), choices=Repeat.choices)
    until = forms.DateField(
        label=gettext_lazy("Repeats until"),
        help_text=gettext_lazy("Empty: until the last day of the edition."),
        required=False,
        widget=forms.DateInput(attrs=DAY),
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        due_on, until, repeat = values.get("due_on"), values.get("until"), values.get("repeat")
        if due_on and until and repeat:
            try:
                dates_of(due_on, repeat, until)
            except EndsBeforeItBegins:
                self.add_error("until", _("This is before the first day, %(day)s.") % {"day": day(due_on)})
            except TooMany:
                self.add_error("until", _("That makes more than 120 days. Take an earlier day."))
        return values

    def planned(self) -> PlannedDeadline:
        return PlannedDeadline(**self.cleaned_data)


class DoneForm(forms.Form):
    note = forms.CharField(
        label=gettext_lazy("Note"),
        help_text=gettext_lazy("For example the number of the letter."),
        max_length=300,
        required=False,
    )
