"""What a firm declares of aid that it received elsewhere."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.templatetags.writing import day
from prasme.apps.evidence.uploads import UploadField
from prasme.apps.funding.models import DeclaredAid


class DeclarationForm(forms.ModelForm):
    paper = UploadField(
        label=_("The declaration or the letter of the grant"),
        required=False,
        help_text=_("A scan or photograph; it can be added by a correction later."),
    )

    class Meta:
        model = DeclaredAid
        fields = ("granter", "measure", "amount", "granted_on")
        widgets = {
            "granted_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "amount": forms.NumberInput(attrs={"inputmode": "decimal", "step": "0.01", "min": "0"}),
        }
        help_texts = {
            "granted_on": _("The day on which the right to the aid arose, not the day of a payment."),
            "measure": _("The programme or purpose, as the letter says."),
        }
        error_messages = {
            "amount": {"min_value": _("Aid is not negative. To take a declaration back, correct it to 0.")},
        }

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_amount(self) -> Any:
        amount = self.cleaned_data["amount"]
        if amount < 0:
            raise forms.ValidationError(_("Aid is not negative. To take a declaration back, correct it to 0."))
        return amount

    def clean_granted_on(self) -> date:
        on: date = self.cleaned_data["granted_on"]
        if on > self.today:
            raise forms.ValidationError(
                _("%(day)s is still to come. Declare aid once it is granted.") % {"day": day(on)}
            )
        return on


class CorrectionForm(DeclarationForm):
    reason = forms.CharField(label=_("Why is it corrected?"), max_length=200)
