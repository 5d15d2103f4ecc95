"""What people may type to register and correct enterprises and people."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.core.seen import SeenForm
from prasme.apps.core.templatetags.writing import day
from prasme.apps.enterprises.actions import NewPerson, NewProfile
from prasme.apps.enterprises.models import ECONOMIC, OrganisationKind, SizeClass
from prasme.apps.enterprises.rules import REVISIONS, NotNace, OtherSection, nace_code
from prasme.apps.territories.models import Territory
from prasme.apps.territories.queries import municipalities

DAY = {"type": "date"}
NUMERIC = {"inputmode": "numeric"}
MONEY = {"inputmode": "decimal"}
LANGUAGES = [("lv", gettext_lazy("Latvian")), ("en", gettext_lazy("English"))]
LATVIAN_DIGITS = 11  # of a number in the Register of Enterprises


def registration_number(text: str, *, country: str = "LV") -> str:
    """The number without its spaces. Raises ValidationError where a Latvian one has not its eleven digits."""
    number = "".join(text.split()).upper().removeprefix("LV" if country == "LV" else "")
    if number and country == "LV" and not (number.isdecimal() and len(number) == LATVIAN_DIGITS):
        raise ValidationError(
            _("A registration number in Latvia has %(right)d digits, for example 40003000000. This has %(found)d.")
            % {"right": LATVIAN_DIGITS, "found": sum(letter.isdecimal() for letter in number)}
        )
    return number


class ContactForm(forms.Form):
    """The name of an enterprise and how to reach it. `seen` is the version that the form was filled from."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=200, help_text=gettext_lazy("As registered"))
    registration_number = forms.CharField(
        label=gettext_lazy("Registration number"),
        max_length=30,
        required=False,
        help_text=gettext_lazy("Eleven digits; a self-employed person may have none"),
        widget=forms.TextInput(attrs=NUMERIC),
    )
    email = forms.EmailField(label=gettext_lazy("E-mail address"), required=False)
    phone = forms.CharField(label=gettext_lazy("Phone"), max_length=30, required=False)

    def clean_registration_number(self) -> str:
        return registration_number(self.cleaned_data["registration_number"])


class EditForm(ContactForm, SeenForm):
    pass


class ProfileForm(forms.Form):
    """What an enterprise is from a day on."""

    valid_from = forms.DateField(label=gettext_lazy("From which day"), widget=forms.DateInput(attrs=DAY))
    size_class = forms.ChoiceField(
        label=gettext_lazy("Size"),
        choices=SizeClass.choices,
        help_text=gettext_lazy("Micro: under 10 people. Small: under 50. Medium: under 250. Linked firms count in."),
    )
    headcount = forms.IntegerField(
        label=gettext_lazy("People who work there"), min_value=0, required=False, widget=forms.TextInput(attrs=NUMERIC)
    )
    turnover = forms.DecimalField(
        label=gettext_lazy("Turnover a year"), min_value=0, max_digits=15, decimal_places=2, required=False,
        widget=forms.TextInput(attrs=MONEY),
    )  # fmt: skip
    balance = forms.DecimalField(
        label=gettext_lazy("Balance sheet total"), min_value=0, max_digits=15, decimal_places=2, required=False,
        widget=forms.TextInput(attrs=MONEY),
    )  # fmt: skip
    nace_revision = forms.ChoiceField(
        label=gettext_lazy("Revision of NACE"), choices=[(one, f"Rev. {one}") for one in REVISIONS], required=False,
        help_text=gettext_lazy("Letters moved between the revisions, so a code is kept with its own"),
    )  # fmt: skip
    nace_code = forms.CharField(
        label=gettext_lazy("Sector"), max_length=10, help_text=gettext_lazy("Code of NACE, for example C10.71")
    )
    seat = forms.ModelChoiceField(label=gettext_lazy("Municipality of the seat"), queryset=Territory.objects.none())

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["seat"].queryset = municipalities(today)  # type: ignore[attr-defined]

    def clean_valid_from(self) -> date:
        valid_from: date = self.cleaned_data["valid_from"]
        if valid_from > self.today:
            raise ValidationError(
                _("This day is still ahead. Write a day up to today, %(today)s.") % {"today": day(self.today)}
            )
        return valid_from

    def clean_nace_revision(self) -> str:
        return self.cleaned_data["nace_revision"] or REVISIONS[0]

    def clean_nace_code(self) -> str:
        revision = self.cleaned_data.get("nace_revision") or REVISIONS[0]
        try:
            return nace_code(self.cleaned_data["nace_code"], revision)
        except OtherSection as problem:
            raise ValidationError(
                _("Division %(division)s belongs to section %(section)s: write %(section)s%(division)s.")
                % {"division": problem.division, "section": problem.section}
            ) from problem
        except NotNace as problem:
            raise ValidationError(
                _(
                    "This is no code of NACE Rev. %(revision)s. It has a letter and two to four digits, "
                    "for example C10.71."
                )
                % {"revision": revision}
            ) from problem

    def profile(self) -> NewProfile:
        values = self.cleaned_data
        return NewProfile(**{name: value for name, value in values.items() if name in NewProfile.__annotations__})


class RegisterForm(ProfileForm, ContactForm):
    """A new enterprise with what it is on a day."""

    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=[(kind.value, kind.label) for kind in ECONOMIC])
    field_order = ("kind", "name", "registration_number", "email", "phone")

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        is_alone = values.get("kind") == OrganisationKind.SELF_EMPLOYED
        size = values.get("size_class")
        if values.get("kind") and size and is_alone != (size == SizeClass.SELF_EMPLOYED):
            self.add_error(
                "size_class",
                _("A self-employed person has the size “self-employed”.")
                if is_alone
                else _("An enterprise is micro, small, medium or large; only a person alone is self-employed."),
            )
        if values.get("kind") == OrganisationKind.ENTERPRISE and values.get("registration_number") == "":
            self.add_error("registration_number", _("An enterprise has a registration number. Write its 11 digits."))
        return values


class IdentityForm(forms.Form):
    given_name = forms.CharField(label=gettext_lazy("Given name"), max_length=80)
    family_name = forms.CharField(label=gettext_lazy("Family name"), max_length=80)
    email = forms.EmailField(label=gettext_lazy("E-mail address"), required=False)
    phone = forms.CharField(label=gettext_lazy("Phone"), max_length=30, required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=LANGUAGES)


class EditIdentityForm(IdentityForm, SeenForm):
    pass


class EmployeeForm(IdentityForm):
    """Somebody who works in an enterprise."""

    occupation = forms.CharField(label=gettext_lazy("Occupation"), max_length=100, required=False)
    national_id = forms.CharField(
        label=gettext_lazy("Personal code"),
        max_length=20,
        required=False,
        help_text=gettext_lazy("Recognises the person who comes again. It is not stored, only a sum made of it."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    started_on = forms.DateField(label=gettext_lazy("Works there since"), widget=forms.DateInput(attrs=DAY))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_started_on(self) -> date:
        started_on: date = self.cleaned_data["started_on"]
        if started_on > self.today:
            raise ValidationError(
                _("This day is still ahead. Write a day up to today, %(today)s.") % {"today": day(self.today)}
            )
        return started_on

    def person(self) -> NewPerson:
        return NewPerson(**{name: value for name, value in self.cleaned_data.items() if name != "started_on"})


class EnterpriseFilter(forms.Form):
    """Filters of the list; each stands in the address."""

    size = forms.ChoiceField(
        label=gettext_lazy("Size"), required=False, choices=[("", gettext_lazy("every")), *SizeClass.choices]
    )
    seat = forms.ChoiceField(label=gettext_lazy("Municipality"), required=False)

    def __init__(self, seats: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seat"].choices = [("", _("every")), *seats]  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, str]:
        """What was understood; a filter that makes no sense filters nothing."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class OrganisationForm(forms.Form):
    """A provider, host, funder or owner."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Kind"),
        choices=[(kind.value, kind.label) for kind in OrganisationKind if kind not in ECONOMIC],
    )
    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    registration_number = forms.CharField(label=gettext_lazy("Registration number"), max_length=30, required=False)
    email = forms.EmailField(label=gettext_lazy("E-mail address"), required=False)
