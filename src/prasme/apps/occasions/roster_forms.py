"""What a trainer's phone sends."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.actions import Comer, SentMark
from prasme.apps.occasions.models import Presence
from prasme.apps.occasions.queries.dropins import enterprise_meant


class SentMarkForm(forms.Form):
    """One tap. ago: milliseconds between the tap and the sending, so that a clock that is wrong does no harm."""

    nonce = forms.UUIDField()
    seat = forms.IntegerField(min_value=1)
    part = forms.IntegerField(min_value=1)
    presence = forms.ChoiceField(choices=Presence.choices)
    late = forms.IntegerField(min_value=1, max_value=600, required=False)
    seen = forms.IntegerField(min_value=1, required=False)
    ago = forms.IntegerField(min_value=0, max_value=10**11)

    def sent(self, at: datetime) -> SentMark:
        said = self.cleaned_data
        return SentMark(
            nonce=said["nonce"], seat=said["seat"], part=said["part"], presence=Presence(said["presence"]),
            made_at=at - timedelta(milliseconds=said["ago"]), seen=said["seen"], late_minutes=said["late"],
        )  # fmt: skip


class ScreenCodeForm(forms.Form):
    code = forms.CharField(
        label=_("Code on the screen"),
        help_text=_("Six letters and digits. It changes each half minute."),
        max_length=12,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )


class PersonalCodeForm(forms.Form):
    code = forms.CharField(
        label=_("Your personal code"),
        help_text=_("It stands in the letter about your seat, such as 17-K7RD-4FQ9-M2XP. The trainer has it too."),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )


class DropInForm(forms.Form):
    given_name = forms.CharField(label=_("Given name"), max_length=80)
    family_name = forms.CharField(label=_("Family name"), max_length=80)
    enterprise = forms.CharField(
        label=_("Enterprise"),
        help_text=_("Its registration number or its whole name. Leave it empty for somebody who comes alone."),
        max_length=200,
        required=False,
    )
    email = forms.EmailField(label=_("E-mail"), required=False)

    def clean_enterprise(self) -> Organisation | None:
        typed = self.cleaned_data["enterprise"]
        if not typed:
            return None
        found = enterprise_meant(typed)
        if found is None:
            said = _("No enterprise has this number or name. Compare it with a bill, or leave it empty.")
            raise forms.ValidationError(said)
        return found

    def comer(self) -> Comer:
        said = self.cleaned_data
        return Comer(
            given_name=said["given_name"], family_name=said["family_name"], email=said["email"],
            enterprise=said["enterprise"],
        )  # fmt: skip


class DecisionForm(forms.Form):
    """About one person who came without a seat."""

    drop_in = forms.IntegerField(widget=forms.HiddenInput)
    decision = forms.ChoiceField(choices=[("seat", "seat"), ("away", "away")])
    reason = forms.CharField(max_length=300, required=False, label=_("Why is there no seat?"))

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if said.get("decision") == "away" and not said.get("reason"):
            self.add_error("reason", _("Say why, so that the trainer can tell the person."))
        return said
