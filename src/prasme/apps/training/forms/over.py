"""Going over what stands in the way: asked only when something does."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class OverForm(forms.Form):
    """The reason is hidden until something stands in the way of somebody who may go over it."""

    over = forms.CharField(
        label=_("Why all the same?"),
        help_text=_("Only with a reason; it stays with the record, beside what stood in the way."),
        max_length=200,
        required=False,
        widget=forms.HiddenInput,
    )

    def hinder(self, told: str, *, may_go_over: bool = True, field: str | None = None) -> None:
        """Say what stands in the way; who may go over it is asked for the reason."""
        self.add_error(field, told)
        if may_go_over:
            self.fields["over"].widget = forms.TextInput()
            self.fields["over"].required = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.data.get(self.add_prefix("over")):
            self.fields["over"].widget = forms.TextInput()
