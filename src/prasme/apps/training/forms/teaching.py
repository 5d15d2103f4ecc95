"""What a provider writes about itself and its trainers."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.core.templatetags.writing import day
from prasme.apps.evidence.uploads import UploadField

DAY = {"type": "date"}


class _PastForm(forms.Form):
    """Asks for days that are not ahead of the day of writing."""

    past = ""

    def __init__(self, today: date, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if (told := values.get(self.past)) and told > self.today:
            self.add_error(self.past, _("This day is still ahead; today is %(day)s.") % {"day": day(self.today)})
        return values


class QualificationForm(_PastForm):
    name = forms.CharField(
        label=gettext_lazy("Qualification"), max_length=150,
        help_text=gettext_lazy("As the paper calls it: Teacher of adults, CISSP, accredited programme"),
    )  # fmt: skip
    awarded_by = forms.CharField(label=gettext_lazy("Awarded by"), max_length=150)
    awarded_on = forms.DateField(label=gettext_lazy("Awarded on"), widget=forms.DateInput(attrs=DAY))
    valid_until = forms.DateField(
        label=gettext_lazy("Valid until"), help_text=gettext_lazy("Empty: for good."), required=False,
        widget=forms.DateInput(attrs=DAY),
    )  # fmt: skip
    evidence = UploadField(
        label=gettext_lazy("Evidence"), required=False,
        help_text=gettext_lazy("A scan: PDF, JPEG or PNG. Firms see only that it is there."),
    )  # fmt: skip
    past = "awarded_on"

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        awarded_on, valid_until = values.get("awarded_on"), values.get("valid_until")
        if awarded_on and valid_until and valid_until < awarded_on:
            self.add_error("valid_until", _("This is before the day of the award, %(day)s.") % {"day": day(awarded_on)})
        return values


class ReferenceForm(_PastForm):
    taught = forms.CharField(label=gettext_lazy("What was taught"), max_length=150)
    client = forms.CharField(label=gettext_lazy("For whom"), max_length=150)
    until = forms.DateField(label=gettext_lazy("Last day"), widget=forms.DateInput(attrs=DAY))
    past = "until"
