"""What a firm declares of aid that it received elsewhere."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.templatetags.writing import day
from prasme.apps.evidence.uploads import UploadField
from prasme.apps.funding.models import DeclaredAid, FilingState, RegroupingAnswer
from prasme.apps.programmes.words import currencies


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


class RateForm(forms.Form):
    """What one euro costs in another currency on a day."""

    currency = forms.ChoiceField(label=_("Currency"), choices=lambda: currencies()[1:])
    on = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    per_euro = forms.DecimalField(
        label=_("For one euro"), min_value=Decimal("0.000001"), max_digits=14, decimal_places=6,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        help_text=_("As the European Central Bank writes it: 11.4235 for the Norwegian krone."),
    )  # fmt: skip
    source = forms.CharField(
        label=_("Source"), max_length=200, help_text=_("Who published it: ECB reference rate, InforEuro of the month.")
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(_("%(day)s is still to come; its rate is not known.") % {"day": day(on)})
        return on


class RegisterForm(forms.Form):
    """What the register said of a grant."""

    state = forms.ChoiceField(label=_("What the register says"), choices=FilingState.choices[1:])
    on = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    register_number = forms.CharField(label=_("Number in the register"), max_length=60, required=False)
    reason = forms.CharField(label=_("Reason of a refusal"), max_length=300, required=False)

    def __init__(self, *args: Any, granted_on: date, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.granted_on, self.today = granted_on, today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if not self.granted_on <= on <= self.today:
            told = {"granted": day(self.granted_on), "today": day(self.today)}
            raise forms.ValidationError(_("A day between the grant, %(granted)s, and today, %(today)s.") % told)
        return on

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("state") == FilingState.FILED and not values.get("register_number"):
            self.add_error("register_number", _("Which number did the register give it?"))
        if values.get("state") == FilingState.REFUSED and not values.get("reason"):
            self.add_error("reason", _("Why did the register refuse it?"))
        return values


class RegroupingForm(forms.ModelForm):
    class Meta:
        model = RegroupingAnswer
        fields = ("outcome", "reason")
        widgets = {"outcome": forms.RadioSelect}
        help_texts = {
            "outcome": _("Aid that is recovered is given back in the ledger by a line that reverses it."),
        }


class SignedForm(forms.Form):
    """A declaration that was signed."""

    signed_on = forms.DateField(label=_("Signed on"), widget=forms.DateInput(attrs={"type": "date"}))
    paper = UploadField(label=_("The signed declaration"), help_text=_("PDF, JPEG or PNG"))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_signed_on(self) -> date:
        signed_on: date = self.cleaned_data["signed_on"]
        if signed_on > self.today:
            raise forms.ValidationError(_("This day is still ahead. Write the day on which it was signed."))
        return signed_on


class ReturnForm(forms.Form):
    reason = forms.CharField(label=_("What is wrong with it"), max_length=300, required=False)
