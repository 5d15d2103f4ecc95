"""What an erasure needs to be told."""

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.privacy.models import Ground


class AskForm(forms.Form):
    ground = forms.ChoiceField(
        label=_("Why should your data go?"), choices=Ground.choices[:4], widget=forms.RadioSelect
    )


class EraseForm(forms.Form):
    ground = forms.ChoiceField(label=_("Ground"), choices=Ground.choices, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Reason"), max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It stays for good beside the key. Write no name."),
    )  # fmt: skip
