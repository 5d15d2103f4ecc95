"""What the import wizard takes of enterprises and people."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises.imports import enterprises, people
from prasme.apps.enterprises.imports.headings import FIELDS
from prasme.apps.enterprises.imports.texts import TEXTS
from prasme.apps.enterprises.imports.undoing import take_back
from prasme.apps.enterprises.imports.writing import write_enterprises, write_people
from prasme.apps.enterprises.models import SizeClass
from prasme.apps.imports.kinds import Kind

COUNTRIES = [
    ("LV", _("Latvia")), ("BG", _("Bulgaria")), ("NO", _("Norway")), ("LU", _("Luxembourg")), ("EE", _("Estonia")),
    ("LT", _("Lithuania")), ("DE", _("Germany")), ("FR", _("France")), ("BE", _("Belgium")), ("SE", _("Sweden")),
    ("FI", _("Finland")), ("PL", _("Poland")), ("RO", _("Romania")), ("GR", _("Greece")),
]  # fmt: skip
SIZES = [(size.value, size.label) for size in SizeClass if size != SizeClass.SELF_EMPLOYED]


class PeopleOptions(forms.Form):
    country = forms.ChoiceField(
        label=_("Country of the firms"),
        choices=COUNTRIES,
        help_text=_("It says how a registration number looks."),
    )


class EnterpriseOptions(PeopleOptions):
    size = forms.ChoiceField(
        label=_("Size of firms without a number of people"),
        choices=[("", _("not known")), *SIZES],
        required=False,
        help_text=_("Size, sector and seat are kept together; of a firm of unknown size none is kept."),
    )


def people_options(_user: User | None, data: Any, initial: Any) -> forms.Form:
    return PeopleOptions(data, initial=initial)


def enterprise_options(_user: User | None, data: Any, initial: Any) -> forms.Form:
    return EnterpriseOptions(data, initial=initial)


KINDS = [
    Kind(
        name="enterprises",
        title=_("Enterprises"),
        lead=_("Each row a firm with its number, sector, people, turnover and seat."),
        needs=(Permission.ENTERPRISE_EDIT,),
        keeps=(Permission.ENTERPRISE_EDIT,),
        fields=FIELDS["enterprises"],
        enough=(("name", "registration_number"),),
        texts=TEXTS,
        options=enterprise_options,
        judge=enterprises.judge,
        write=write_enterprises,
        take_back=take_back,
        summary=enterprises.summary,
        place=1,
    ),
    Kind(
        name="people",
        title=_("People"),
        lead=_("Each row a person with the firm where the person works; firms that are missing are added."),
        needs=(Permission.ENTERPRISE_EDIT, Permission.SEAT_HOLD),
        keeps=(Permission.ENTERPRISE_EDIT,),
        fields=FIELDS["people"],
        enough=(("given_name", "family_name"), ("full_name",), ("full_name_family_first",)),
        texts=TEXTS,
        options=people_options,
        judge=people.judge,
        write=write_people,
        take_back=take_back,
        summary=people.summary,
        is_personal=True,
        place=2,
    ),
]
