"""A firm brings a challenge; an organisation registers a team. Without an account."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.measures.forms import a_text
from prasme.apps.measures.forms.registering import ConsentField, OrganisationFields, PersonFields
from prasme.apps.measures.models import Challenge

COUNTRIES = ("LV", "EE", "LT", "FI", "SE", "DK", "DE", "PL", "NO")  # around the Baltic Sea


class ApplicantForm(OrganisationFields, PersonFields):
    country = forms.ChoiceField(label=_("Country of the register"), choices=[(code, code) for code in COUNTRIES])
    has_read = ConsentField(label=_("I have read what my data is used for"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["registration_number"].required = True
        self.fields["registration_number"].help_text = _("Of the register of enterprises.")

    def clean_registration_number(self) -> str:
        plain: str = self.cleaned_data["registration_number"].replace(" ", "").replace("-", "")
        if not plain.isalnum() or len(plain) < 5:
            raise forms.ValidationError(_("Write the number as the register has it: digits and letters only."))
        return plain

    def said(self) -> dict[str, Any]:
        """What an action wants of the organisation."""
        return {name: self.cleaned_data[name] for name in ("organisation_name", "registration_number", "country")}


class ChallengeForm(ApplicantForm):
    field_order = ("title", "text", "given", "organisation_name", "registration_number", "country", "given_name",
                   "family_name", "email", "may_be_archived", "has_read")  # fmt: skip

    title = forms.CharField(label=_("The challenge in one line"), max_length=150)
    text = a_text(6, label=_("What is to be solved"), help_text=_("How it is today, what should be different."))
    given = a_text(3, label=_("What teams get for it"), required=False,
                   help_text=_("Data, machines to try it on, people to ask."))  # fmt: skip
    may_be_archived = ConsentField(
        label=_("If it is not chosen, keep it for a later event"), required=False,
        help_text=_("Without this it is not kept. You can take it back on your page at any time."),
    )  # fmt: skip


class TeamForm(ApplicantForm):
    field_order = ("challenge", "name", "people", "record", "organisation_name", "registration_number", "country",
                   "given_name", "family_name", "email", "answers", "has_read")  # fmt: skip

    challenge: "forms.ModelChoiceField[Challenge]" = forms.ModelChoiceField(
        None, label=_("Challenge"), empty_label=None, widget=forms.RadioSelect
    )
    name = forms.CharField(label=_("Name of the team"), max_length=100)
    people = forms.IntegerField(label=_("People in the team"), min_value=1, max_value=50)
    record = a_text(3, label=_("What you have done before"), required=False)

    def __init__(self, challenges: Any, hours: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["challenge"].queryset = challenges  # type: ignore[attr-defined]
        self.fields["answers"] = ConsentField(
            label=_("I speak for the team and answer within %d hours") % hours
        )  # fmt: skip
        self.order_fields(self.field_order)
