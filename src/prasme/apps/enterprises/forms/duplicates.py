"""What people may type about records that may be one."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy


class MergeForm(forms.Form):
    """Which of the two stays, and why they are one."""

    survivor = forms.ChoiceField(
        label=gettext_lazy("Which record stays?"),
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Everything that hangs on the other one moves to it. This can be undone."),
    )
    reason = forms.CharField(
        label=gettext_lazy("How do you know?"), max_length=300, help_text=gettext_lazy("The history keeps it")
    )

    def __init__(self, choices: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["survivor"].choices = choices  # type: ignore[attr-defined]


class ApartForm(forms.Form):
    note = forms.CharField(label=gettext_lazy("What tells them apart?"), max_length=300, required=False)
