"""What a person may type about costs, claims and difficulties."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.core.templatetags.writing import day
from prasme.apps.evidence.uploads import UploadField
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting import claiming
from prasme.apps.reporting.models import CostCategory, CostOption

DAY = {"type": "date"}
MONEY = {"inputmode": "decimal"}


class CostForm(forms.Form):
    category = forms.ChoiceField(label=_l("Category"), choices=CostCategory.choices)
    option = forms.ChoiceField(label=_l("Kind of cost"), choices=CostOption.choices)
    description = forms.CharField(label=_l("For what"), max_length=200)
    quantity = forms.DecimalField(label=_l("How many"), min_value=0, max_digits=12, decimal_places=2, initial=1)
    price = forms.DecimalField(label=_l("Price of one"), min_value=0, max_digits=12, decimal_places=2)
    spent_on = forms.DateField(label=_l("Day of the cost"), widget=forms.DateInput(attrs=DAY))
    paper = UploadField(label=_l("Document"), required=False, help_text=_l("PDF, JPEG or PNG"))

    def __init__(self, *args: Any, edition: Edition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.edition = edition

    def clean_spent_on(self) -> date:
        said = self.cleaned_data["spent_on"]
        if not self.edition.starts_on <= said <= self.edition.ends_on:
            runs = {"from": day(self.edition.starts_on), "to": day(self.edition.ends_on)}
            raise ValidationError(_("The edition runs from %(from)s to %(to)s. Choose a day of it.") % runs)
        return said


class DifficultyForm(forms.Form):
    title = forms.CharField(label=_l("What stands in the way"), max_length=200)
    since = forms.DateField(label=_l("Since"), widget=forms.DateInput(attrs=DAY))
    effect = forms.CharField(label=_l("Effect"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))
    measure = forms.CharField(
        label=_l("What is done about it"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    owner = forms.CharField(label=_l("Who sees to it"), max_length=120, required=False)
    outcome = forms.CharField(
        label=_l("Outcome"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    ended_on = forms.DateField(label=_l("Over on"), required=False, widget=forms.DateInput(attrs=DAY))
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        since, ended_on = values.get("since"), values.get("ended_on")
        if since and ended_on and ended_on < since:
            self.add_error("ended_on", _("This is before it began, %(day)s.") % {"day": day(since)})
        if ended_on and not values.get("outcome"):
            self.add_error("outcome", _("It is over: say what came of it."))
        return values


class LayoutForm(forms.Form):
    layout = forms.CharField(
        label=_l("Layout as YAML"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "false"})
    )

    def clean_layout(self) -> Any:
        try:
            return claiming.read_mapping(self.cleaned_data["layout"])
        except claiming.BadMapping as problem:
            raise ValidationError(str(problem)) from problem
