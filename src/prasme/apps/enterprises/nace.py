"""The sections of NACE Rev. 2 (Regulation (EC) 1893/2006, Annex I): a letter, and the field it stands for.

Letters moved in Rev. 2.1, so a code is always kept with its revision.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SECTIONS: dict[str, str | Promise] = {
    "A": _("Agriculture, forestry and fishing"),
    "B": _("Mining and quarrying"),
    "C": _("Manufacturing"),
    "D": _("Electricity, gas, steam"),
    "E": _("Water supply, sewerage, waste"),
    "F": _("Construction"),
    "G": _("Wholesale and retail trade"),
    "H": _("Transportation and storage"),
    "I": _("Accommodation and food service"),
    "J": _("Information and communication"),
    "K": _("Financial and insurance activities"),
    "L": _("Real estate activities"),
    "M": _("Professional, scientific and technical activities"),
    "N": _("Administrative and support services"),
    "O": _("Public administration"),
    "P": _("Education"),
    "Q": _("Human health and social work"),
    "R": _("Arts, entertainment and recreation"),
    "S": _("Other services"),
    "T": _("Households as employers"),
    "U": _("Extraterritorial organisations"),
}


def section_title(code: str) -> str:
    """`C Manufacturing` of `C10.71`; empty for what has no section."""
    letter = code[:1]
    return f"{letter} {SECTIONS[letter]}" if letter in SECTIONS else ""


def section_titles() -> dict[str, str]:
    return {letter: f"{letter} {title}" for letter, title in SECTIONS.items()}
