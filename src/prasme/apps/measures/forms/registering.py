"""Registration on the public page: who comes, for whom; name and address and nothing more."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.measures.forms import unmark_optional
from prasme.apps.measures.models import ComesAs, Measure

MOST = 9  # people beside the first one, on one form


class PersonFields(forms.Form):
    use_required_attribute = False

    given_name = forms.CharField(
        label=_("Given name"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    family_name = forms.CharField(
        label=_("Family name"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "family-name"})
    )
    email = forms.EmailField(
        label=_("E-mail address"), help_text=_("Your seat, and the link to give it back, go there."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )  # fmt: skip

    def person(self, language: str) -> NewPerson:
        values = self.cleaned_data
        return NewPerson(
            given_name=values["given_name"].strip(), family_name=values["family_name"].strip(),
            email=values["email"], language=language,
        )  # fmt: skip


class OrganisationFields(forms.Form):
    organisation_name = forms.CharField(
        label=_("Organisation"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "organization"})
    )
    registration_number = forms.CharField(
        label=_("Registration number"), max_length=30, required=False,
        help_text=_("With it your organisation is recognised."),
    )  # fmt: skip


class ConsentField(forms.BooleanField):
    """Ticked by the person, never beforehand."""


class RegistrationForm(OrganisationFields, PersonFields):
    field_order = ("given_name", "family_name", "email", "organisation_name", "registration_number", "is_remote",
                   "shares_contact", "has_read")  # fmt: skip

    is_remote = forms.BooleanField(label=_("I take part remotely"), required=False)
    shares_contact = ConsentField(
        label=_("Exchange my contact"), required=False,
        help_text=_("Others who tick this see your name, organisation and e-mail address, and you see theirs."),
    )  # fmt: skip
    has_read = ConsentField(label=_("I have read what my data is used for"))

    def __init__(self, measure: Measure, comes_as: ComesAs, shares: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if comes_as != ComesAs.ORGANISATION:
            del self.fields["registration_number"]
            self.fields["organisation_name"].required = False
        if comes_as == ComesAs.GROUP:
            self.fields["organisation_name"].label = _("Name of the group")
            self.fields["organisation_name"].required = True
        if not measure.online_address:
            del self.fields["is_remote"]
        if not shares:
            del self.fields["shares_contact"]


class OtherForm(forms.Form):
    """Somebody who comes too; an empty row is nobody."""

    use_required_attribute = False

    given_name = forms.CharField(label=_("Given name"), max_length=80, required=False)
    family_name = forms.CharField(label=_("Family name"), max_length=80, required=False)
    email = forms.EmailField(label=_("E-mail address"), required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        names = [values.get("given_name"), values.get("family_name")]
        if any(names) and not all(names):
            self.add_error("family_name" if names[0] else "given_name", _("Write both names."))
        if values.get("email") and not any(names):
            self.add_error("given_name", _("Write whose address this is."))
        return values


OtherForms = forms.formset_factory(OtherForm, extra=3, max_num=MOST, validate_max=True)


def others(data: Any = None) -> Any:
    found = OtherForms(data, prefix="other")
    if data is not None:
        found.is_valid()
    for form in found.forms:
        unmark_optional(form)
    return found


def people_in(forms_of_others: Any, language: str) -> list[NewPerson]:
    return [
        NewPerson(
            given_name=row["given_name"].strip(), family_name=row["family_name"].strip(), email=row["email"],
            language=language,
        )
        for row in forms_of_others.cleaned_data
        if row.get("given_name")
    ]  # fmt: skip
