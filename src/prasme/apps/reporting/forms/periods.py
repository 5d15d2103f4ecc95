"""What a person may type about periods."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.core.templatetags.writing import day
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting import rules
from prasme.apps.reporting.models import Period, PeriodState


class PeriodForm(forms.Form):
    title = forms.CharField(label=gettext_lazy("Title"), max_length=100)
    starts_on = forms.DateField(label=gettext_lazy("First day"), widget=forms.DateInput(attrs={"type": "date"}))
    ends_on = forms.DateField(label=gettext_lazy("Last day"), widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, *args: Any, edition: Edition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.edition = edition

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        starts_on, ends_on = values.get("starts_on"), values.get("ends_on")
        runs = {"from": day(self.edition.starts_on), "to": day(self.edition.ends_on)}
        for name in ("starts_on", "ends_on"):
            if name in values and not self.edition.starts_on <= values[name] <= self.edition.ends_on:
                self.add_error(name, _("The edition runs from %(from)s to %(to)s. Choose a day of it.") % runs)
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("The last day is before the first, %(day)s.") % {"day": day(starts_on)})
        elif starts_on and ends_on:
            same = Period.objects.filter(edition=self.edition, starts_on=starts_on, ends_on=ends_on).first()
            if same:
                raise ValidationError(_("These days are already the period “%(title)s”.") % {"title": same.title})
        return values


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why did the figures change?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class StepForm(forms.Form):
    """A step of a period. Whoever reopens or queries it says why."""

    to = forms.ChoiceField(choices=PeriodState.choices, widget=forms.HiddenInput)
    note = forms.CharField(
        label=gettext_lazy("Note"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("to") in rules.NEEDS_A_NOTE and not values.get("note"):
            self.add_error("note", _("Say why, so that it can be read later."))
        return values
