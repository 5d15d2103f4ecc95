"""What people may type when an edition is cloned."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.core.templatetags.writing import day
from prasme.apps.programmes.actions import Carried
from prasme.apps.programmes.forms.editions import DAY, DECIMAL, HUNDRED, free_code
from prasme.apps.programmes.models import Edition, Programme
from prasme.apps.programmes.rules import shifted
from prasme.apps.territories.models import Territory


class CloneForm(forms.Form):
    """A draft with the rules of an earlier edition."""

    programme = forms.ModelChoiceField(
        label=gettext_lazy("Programme"),
        help_text=gettext_lazy("The same, or one that was adapted from it."),
        queryset=Programme.objects.order_by("title"),
    )
    territory = forms.ModelChoiceField(
        label=gettext_lazy("Territory"),
        queryset=Territory.objects.filter(valid_to=None).exclude(kind="municipality").order_by("kind", "name"),
    )
    code = forms.SlugField(
        label=gettext_lazy("Code"),
        max_length=50,
        help_text=gettext_lazy("Short, in small letters and digits, for addresses: start-2026"),
    )
    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    starts_on = forms.DateField(label=gettext_lazy("First day"), widget=forms.DateInput(attrs=DAY))
    ends_on = forms.DateField(
        label=gettext_lazy("Last day"),
        help_text=gettext_lazy("Empty: as long as the earlier edition."),
        required=False,
        widget=forms.DateInput(attrs=DAY),
    )
    funders = forms.BooleanField(label=gettext_lazy("Carry the funders and their shares over"), required=False)
    budget = forms.BooleanField(label=gettext_lazy("Carry the aid budget over"), required=False)
    deadlines = forms.BooleanField(
        label=gettext_lazy("Carry the deadlines over, as much later as it begins later"), required=False
    )
    targets_percent = forms.DecimalField(
        label=gettext_lazy("Targets, in percent of those of the earlier edition"),
        help_text=gettext_lazy("Empty: no targets yet."),
        min_value=1, max_value=1000, decimal_places=1, required=False, widget=forms.TextInput(attrs=DECIMAL),
    )  # fmt: skip

    def __init__(self, edition: Edition, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.edition = edition

    @staticmethod
    def initial_of(edition: Edition) -> dict[str, Any]:
        return {
            "programme": edition.programme,
            "territory": edition.territory,
            "starts_on": edition.ends_on + timedelta(days=1),
            "funders": True,
            "budget": True,
            "deadlines": True,
            "targets_percent": 100,
        }

    def clean_code(self) -> str:
        return free_code(self.cleaned_data["code"])

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        starts_on, ends_on = values.get("starts_on"), values.get("ends_on")
        if starts_on and not ends_on and "ends_on" not in self.errors:
            old = self.edition
            values["ends_on"] = shifted(old.ends_on, before=old.starts_on, after=starts_on)
        elif starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("The last day is before the first, %(day)s.") % {"day": day(starts_on)})
        return values

    def carried(self) -> Carried:
        told = self.cleaned_data
        percent = told["targets_percent"]
        return Carried(
            funders=told["funders"], budget=told["budget"], deadlines=told["deadlines"],
            targets=None if percent is None else percent / HUNDRED,
        )  # fmt: skip
