"""The columns of lists of firms and of people. How offices call them stands in headings.csv."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from prasme.apps.imports.kinds import fields_from

FIELDS = fields_from(
    Path(__file__).parent / "headings.csv",
    {
        "people": {
            "given_name": _("Given name"),
            "family_name": _("Family name"),
            "full_name": _("Given and family name"),
            "full_name_family_first": _("Family and given name"),
            "born_on": _("Date of birth"),
            "enterprise": _("Enterprise"),
            "registration_number": _("Registration number"),
            "email": _("E-mail address"),
            "phone": _("Phone"),
            "occupation": _("Occupation"),
            "national_id": _("Personal code"),
            "started_on": _("Works there since"),
        },
        "enterprises": {
            "name": pgettext_lazy("enterprise", "Name"),
            "registration_number": _("Registration number"),
            "nace_code": _("Sector"),
            "headcount": _("People who work there"),
            "turnover": _("Turnover a year"),
            "balance": _("Balance sheet total"),
            "seat": _("Municipality of the seat"),
            "email": _("E-mail address"),
            "phone": _("Phone"),
            "country": _("Country"),
        },
    },
    days=("born_on", "started_on"),
)
