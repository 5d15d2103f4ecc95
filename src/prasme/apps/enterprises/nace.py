"""The sections of NACE Rev. 2 (Regulation (EC) 1893/2006, Annex I): a letter, and the field it stands for.

Letters moved in Rev. 2.1, so a code is always kept with its revision.
"""

import re

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
# The divisions (the first two digits) of each section, first and last; some numbers between are not given.
DIVISIONS = {
    "A": (1, 3), "B": (5, 9), "C": (10, 33), "D": (35, 35), "E": (36, 39), "F": (41, 43), "G": (45, 47),
    "H": (49, 53), "I": (55, 56), "J": (58, 63), "K": (64, 66), "L": (68, 68), "M": (69, 75), "N": (77, 82),
    "O": (84, 84), "P": (85, 85), "Q": (86, 88), "R": (90, 93), "S": (94, 96), "T": (97, 98), "U": (99, 99),
}  # fmt: skip
NOT_GIVEN = (34, 40, 44, 48, 54, 57, 67, 76, 83, 89)
WRITTEN = re.compile(r"([A-U])?\s*(\d{2})(?:\.?(\d{1,2}))?")


class NotNace(ValueError):
    """The text is no code of NACE Rev. 2."""


class OtherSection(NotNace):
    """The division belongs to another section than the letter says."""

    def __init__(self, division: str, section: str) -> None:
        super().__init__(f"{division} is in section {section}")
        self.division = division
        self.section = section


def section_titles() -> dict[str, str]:
    return {letter: f"{letter} {title}" for letter, title in SECTIONS.items()}


def code_of(text: str) -> str:
    """`C10.71` of what people write: `10.71`, `c10.71`, `C 1071`. Raises NotNace, OtherSection."""
    found = WRITTEN.fullmatch(text.strip().upper())
    if not found:
        raise NotNace(text)
    letter, division, rest = found.groups()
    number = int(division)
    section = next((key for key, (first, last) in DIVISIONS.items() if first <= number <= last), "")
    if not section or number in NOT_GIVEN:
        raise NotNace(text)
    if letter and letter != section:
        raise OtherSection(division, section)
    return f"{section}{division}" + (f".{rest}" if rest else "")
