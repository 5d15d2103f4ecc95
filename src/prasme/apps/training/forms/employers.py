"""What an employer decides for its own people."""

from django import forms
from django.utils.translation import gettext_lazy as _


class EmployerForm(forms.Form):
    most_away = forms.IntegerField(
        label=_("People who may be away in one half-day, at the most"),
        help_text=_("So that the shop is never left without staff. Empty: any number."),
        min_value=1,
        max_value=10_000,
        required=False,
    )
    mailbox = forms.EmailField(
        label=_("Shared mailbox"),
        help_text=_("Letters go there to people of yours who have no e-mail address of their own."),
        required=False,
    )
