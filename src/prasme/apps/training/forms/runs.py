"""Filters of the list of runs, and the few words that an end of a run needs."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.training.forms import unmark_optional
from prasme.apps.training.models import RunState

DAY = {"type": "date"}


class RunFilter(forms.Form):
    """Each filter stands in the address. Choices are what the user's own runs have."""

    use_required_attribute = False

    edition = forms.ChoiceField(label=_("Edition"), required=False)
    provider = forms.TypedChoiceField(label=_("Provider"), required=False, coerce=int, empty_value=None)
    place = forms.ChoiceField(label=_("Place"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False, choices=[("", _("every")), *RunState.choices])
    starts = forms.DateField(label=_("Begins from"), required=False, widget=forms.DateInput(attrs=DAY))
    ends = forms.DateField(label=_("Begins until"), required=False, widget=forms.DateInput(attrs=DAY))

    def __init__(self, choices: Mapping[str, Iterable[tuple[Any, str]]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, pairs in choices.items():
            self.fields[name].choices = [("", _("every")), *pairs]  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        """What was understood; a filter that makes no sense filters nothing."""
        self.is_valid()
        unmark_optional(self)
        return {name: value for name, value in self.cleaned_data.items() if value}


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("The enterprises read this."),
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class CancelForm(ReasonForm):
    is_offering = forms.BooleanField(
        label=_("Offer everybody who has a seat a place on another date of the course"),
        help_text=_("The nearest free place is kept for five days, with the aid. Without it every seat is given back."),
        required=False,
        initial=True,
    )


class RecheckForm(forms.Form):
    reason = forms.CharField(label=_("Why?"), help_text=_("It stays with each outcome that changes."), max_length=200)
