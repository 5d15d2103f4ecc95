"""What people may type about who owns an enterprise."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.core.seen import SeenForm
from prasme.apps.enterprises.actions import NewOwner, Share
from prasme.apps.enterprises.forms.register import DAY, MONEY, NUMERIC
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.enterprises.models.ownership import WHOLE
from prasme.apps.evidence.uploads import UploadField

FIRM, KNOWN, NEW = "firm", "known", "new"


def _share(label: Any) -> forms.DecimalField:
    return forms.DecimalField(
        label=label, required=False, min_value=0, max_value=WHOLE, max_digits=5, decimal_places=2,
        widget=forms.TextInput(attrs=MONEY), help_text=gettext_lazy("In per cent; empty when not known"),
    )  # fmt: skip


class ShareForm(forms.Form):
    """What an owner has, from when to when, and what shows it."""

    capital = _share(gettext_lazy("Share of capital"))
    votes = _share(gettext_lazy("Share of votes"))
    has_board_majority = forms.BooleanField(
        label=gettext_lazy("May appoint or remove the majority of the board"), required=False
    )
    has_contract = forms.BooleanField(
        label=gettext_lazy("Decides by a contract or by the articles of association"), required=False
    )
    has_agreement = forms.BooleanField(
        label=gettext_lazy("Has most votes by an agreement with other owners"), required=False
    )
    valid_from = forms.DateField(label=gettext_lazy("From which day"), widget=forms.DateInput(attrs=DAY))
    valid_to = forms.DateField(
        label=gettext_lazy("Last day"), required=False, widget=forms.DateInput(attrs=DAY),
        help_text=gettext_lazy("Empty while it lasts"),
    )  # fmt: skip
    note = forms.CharField(
        label=gettext_lazy("Source"), max_length=200, required=False,
        help_text=gettext_lazy("For example: extract of the register of 3 March 2026"),
    )  # fmt: skip
    document = UploadField(label=gettext_lazy("Evidence"), required=False, help_text=gettext_lazy("A PDF, JPEG or PNG"))

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        first, last = values.get("valid_from"), values.get("valid_to")
        if first and last and last < first:
            self.add_error("valid_to", _("The last day is before the first. Write a later day, or none."))
        told = ("capital", "votes", "has_board_majority", "has_contract", "has_agreement")
        if not self.errors and all(values.get(name) in (None, False) for name in told):
            self.add_error("capital", _("Write a share of capital or votes, or tick how the owner has control."))
        return values

    def share(self) -> Share:
        return Share(**{name: self.cleaned_data[name] for name in Share.__annotations__})


class OwnershipForm(ShareForm):
    """A new link: who the owner is, and what the owner has."""

    owner_is = forms.ChoiceField(
        label=gettext_lazy("The owner is"),
        choices=[
            (FIRM, gettext_lazy("an organisation")),
            (KNOWN, gettext_lazy("a person who works there")),
            (NEW, gettext_lazy("another person")),
        ],
        widget=forms.RadioSelect,
        initial=FIRM,
    )
    number = forms.CharField(
        label=gettext_lazy("Registration number of the organisation"), max_length=30, required=False,
        widget=forms.TextInput(attrs=NUMERIC),
    )  # fmt: skip
    name = forms.CharField(
        label=gettext_lazy("Name of the organisation"), max_length=200, required=False,
        help_text=gettext_lazy("Only when its number is not registered here yet"),
    )  # fmt: skip
    person = forms.ModelChoiceField(
        Person.objects.none(), label=gettext_lazy("Which of the people who work there"), required=False
    )
    given_name = forms.CharField(label=gettext_lazy("Given name"), max_length=80, required=False)
    family_name = forms.CharField(label=gettext_lazy("Family name"), max_length=80, required=False)
    field_order = ("owner_is", "number", "name", "person", "given_name", "family_name")

    def __init__(self, enterprise: Organisation, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.enterprise = enterprise
        mine = Person.objects.filter(employments__enterprise=enterprise, identity__isnull=False, merged_into=None)
        people = mine.select_related("identity").order_by("identity__family_name", "identity__given_name").distinct()
        self.fields["person"].queryset = people  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        match values.get("owner_is"):
            case "known" if not values.get("person"):
                self.add_error("person", _("Choose the person."))
            case "new":
                for name in ("given_name", "family_name"):
                    if not values.get(name):
                        self.add_error(name, _("Write the name of the person."))
            case "firm":
                self._find_firm(values)
        return values

    def _find_firm(self, values: dict[str, Any]) -> None:
        number = "".join((values.get("number") or "").split()).upper()
        if not number:
            self.add_error("number", _("Write the registration number of the owner."))
            return
        country = self.enterprise.country_code
        numbers = (number, number.removeprefix(country))
        found = Organisation.objects.filter(country_code=country, registration_number__in=numbers).first()
        while found is not None and found.merged_into is not None:
            found = found.merged_into
        if found is None and not values.get("name"):
            self.add_error("name", _("This number is not registered here. Write the name as well, and it will be."))
        if found == self.enterprise:
            self.add_error("number", _("This is the enterprise itself. Write the number of its owner."))
        values["number"], values["firm"] = numbers[1], found

    def owner(self) -> Organisation | Person | NewOwner:
        values = self.cleaned_data
        if values["owner_is"] == KNOWN:
            person: Person = values["person"]
            return person
        if values["owner_is"] == NEW:
            return NewOwner(given_name=values["given_name"], family_name=values["family_name"])
        firm: Organisation | None = values["firm"]
        return firm or NewOwner(name=values["name"], number=values["number"], country=self.enterprise.country_code)


class CorrectOwnershipForm(ShareForm, SeenForm):
    """What a link should have said."""

    reason = forms.CharField(
        label=gettext_lazy("Why is it corrected?"), max_length=200, help_text=gettext_lazy("The history keeps it")
    )


class EndOwnershipForm(forms.Form):
    on = forms.DateField(label=gettext_lazy("Last day"), widget=forms.DateInput(attrs=DAY))

    def clean_on(self) -> Any:
        on = self.cleaned_data["on"]
        if on < self.initial["valid_from"]:
            raise ValidationError(_("The link began later than this day. Write a later one."))
        return on
