"""What is decided of enterprises and people without looking anything up: codes, numbers, likeness."""

import re
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from stdnum import get_cc_module
from stdnum.exceptions import InvalidFormat, InvalidLength, ValidationError
from stdnum.lt import pvm

from prasme.apps.core.text import fold

REVISIONS = ("2", "2.1")
# The divisions (the first two digits) of each section, first and last. Facts of Regulation (EC) 1893/2006, Annex I,
# and of Delegated Regulation (EU) 2023/137, which replaced it: letters moved, so a code is kept with its revision.
DIVISIONS = {
    "2": {
        "A": (1, 3), "B": (5, 9), "C": (10, 33), "D": (35, 35), "E": (36, 39), "F": (41, 43), "G": (45, 47),
        "H": (49, 53), "I": (55, 56), "J": (58, 63), "K": (64, 66), "L": (68, 68), "M": (69, 75), "N": (77, 82),
        "O": (84, 84), "P": (85, 85), "Q": (86, 88), "R": (90, 93), "S": (94, 96), "T": (97, 98), "U": (99, 99),
    },
    "2.1": {
        "A": (1, 3), "B": (5, 9), "C": (10, 33), "D": (35, 35), "E": (36, 39), "F": (41, 43), "G": (46, 47),
        "H": (49, 53), "I": (55, 56), "J": (58, 60), "K": (61, 63), "L": (64, 66), "M": (68, 68), "N": (69, 75),
        "O": (77, 82), "P": (84, 84), "Q": (85, 85), "R": (86, 88), "S": (90, 93), "T": (94, 96), "U": (97, 98),
        "V": (99, 99),
    },
}  # fmt: skip
NOT_GIVEN = (34, 40, 44, 48, 54, 57, 67, 76, 83, 89)
WRITTEN = re.compile(r"([A-V])?\s*(\d{2}|\d(?=\.))(?:[.,]?(\d{1,2})|[.,](\d)[.,](\d))?")


class NotNace(ValueError):
    """The text is no code of NACE in this revision."""


class OtherSection(NotNace):
    """The division belongs to another section than the letter says."""

    def __init__(self, division: str, section: str) -> None:
        super().__init__(f"{division} is in section {section}")
        self.division = division
        self.section = section


def nace_code(text: str | float | Decimal, revision: str = "2") -> str:
    """`J62.01` of what people and spreadsheets write: `62.01`, `6201`, `j62.01`, the number 62.01.

    Raises NotNace, and OtherSection where letter and division do not belong together.
    """
    if isinstance(text, float) and text.is_integer():
        text = int(text)
    found = WRITTEN.fullmatch(str(text).strip().upper())
    if not found:
        raise NotNace(str(text))
    letter, division, rest, *apart = found.groups()
    rest = rest or "".join(part or "" for part in apart)
    number = int(division)
    ranges = DIVISIONS[revision].items()
    section = next((key for key, (first, last) in ranges if first <= number <= last), "")
    if not section or number in NOT_GIVEN:
        raise NotNace(str(text))
    if letter and letter != section:
        raise OtherSection(division, section)
    return f"{section}{number:02}" + (f".{rest}" if rest else "")


# Countries whose register number is the tax number of python-stdnum; elsewhere only a register's own rule is asked.
# Luxembourg's register numbers (B12345) have no check digit.
SAME_AS_TAX = ("BG", "CZ", "DK", "ES", "GR", "HR", "LV", "PT")


def registration_number_fits(country: str, number: str) -> bool | None:
    """Whether the check digit of a registration number fits; None where no rule for such a number is known."""
    country = country.upper().replace("EL", "GR")
    plain = "".join(filter(str.isalnum, number)).upper().removeprefix(country)
    if country == "LT":  # made like a firm's tax number, without the digit that is fixed there
        known = len(plain) == 9 and plain.isdecimal()
        return bool(pvm.calc_check_digit(plain[:-1]) == plain[-1]) if known else None
    rule = get_cc_module(country, "businessid") or get_cc_module(country, "orgnr")
    if rule is None and country in SAME_AS_TAX:
        rule = get_cc_module(country, "vat")
    if rule is None or not plain:
        return None
    try:
        rule.validate(plain)
    except (InvalidFormat, InvalidLength):
        return None  # no number of that kind, of which the form speaks
    except ValidationError:
        return False
    return True


def registration_number_warning(country: str, number: str) -> bool:
    """Whether to warn of the number: its check digit does not fit. A warning only; registers have odd numbers too."""
    return registration_number_fits(country, number) is False


# ---------------------------------------------------------------- who may be the same

# Words of a name that say the legal form and nothing of the firm, folded.
LEGAL_FORMS = {
    "sia", "as", "ik", "zs", "ks", "ps", "sabiedriba", "ar", "ierobezotu", "atbildibu", "akciju", "individualais",
    "komersants", "zemnieku", "saimnieciba", "uab", "ab", "mb", "ou", "fie", "еоод", "оод", "ад", "ет", "sarl", "sa",
    "sarls", "asa", "ans", "da", "enk", "επε", "ικε", "αε", "οε", "ltd", "limited", "gmbh", "llc",
}  # fmt: skip
ENDING = re.compile(r"(?<=\w\w\w)(is|us|as|es|s|a|e)$")
ALIKE, LONG_ENOUGH = 0.88, 5


class Signal(StrEnum):
    """Why two records may be one."""

    SAME_NUMBER = "same_number"
    SAME_NAME = "same_name"
    SIMILAR_NAME = "similar_name"
    SAME_SEAT = "same_seat"
    SAME_MAIL = "same_mail"
    SAME_PHONE = "same_phone"
    SAME_EMPLOYER = "same_employer"


@lru_cache(maxsize=50_000)
def firm_key(name: str) -> str:
    """The words of a firm's name without marks, punctuation and legal form: `maizes krasns`."""
    words = fold(name).split()
    return " ".join([word for word in words if word not in LEGAL_FORMS] or words)


def number_key(number: str, country: str) -> str:
    return "".join(filter(str.isalnum, number)).upper().removeprefix(country).lstrip("0")


@lru_cache(maxsize=50_000)
def family_stem(name: str) -> str:
    """A family name without its Latvian ending, which tells man from woman and no more: Kalniņš, Kalniņa."""
    return " ".join(ENDING.sub("", word) for word in fold(name).split())


def person_keys(given: str, family: str) -> tuple[str, str]:
    """By which a person is found: given name and family name, and the two in each other's place."""
    return f"{fold(given)}|{family_stem(family)}", f"{fold(family)}|{family_stem(given)}"


@dataclass(frozen=True, kw_only=True)
class FirmTraits:
    name: str
    number: str
    country: str
    seat: int | None


@dataclass(frozen=True, kw_only=True)
class PersonTraits:
    given: str
    family: str
    email: str
    phone: str
    national_id_hash: str
    employers: frozenset[int]


def firm_signals(one: FirmTraits, other: FirmTraits) -> list[Signal]:
    """Why the two may be one firm; nothing where they do not look it."""
    keys, found = (firm_key(one.name), firm_key(other.name)), []
    numbers = [number_key(firm.number, firm.country) for firm in (one, other)]
    if one.country == other.country and numbers[0] and numbers[0] == numbers[1]:
        found.append(Signal.SAME_NUMBER)
    is_near = one.seat is not None and one.seat == other.seat
    if keys[0] == keys[1]:
        found.append(Signal.SAME_NAME)
    elif is_near and are_alike(*keys):
        found.append(Signal.SIMILAR_NAME)
    return [*found, Signal.SAME_SEAT] if found and is_near else found


def are_alike(one: str, other: str) -> bool:
    """Two names that differ by a slip or two."""
    one, other = one.replace(" ", ""), other.replace(" ", "")
    if min(len(one), len(other)) < LONG_ENOUGH:
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def person_signals(one: PersonTraits, other: PersonTraits) -> list[Signal]:
    """Why the two may be one person; nothing where they do not look it, or where two identifiers differ."""
    if one.national_id_hash and other.national_id_hash and one.national_id_hash != other.national_id_hash:
        return []
    if person_keys(one.given, one.family)[0] not in person_keys(other.given, other.family):
        return []
    found = []
    if one.email and one.email.lower() == other.email.lower():
        found.append(Signal.SAME_MAIL)
    if one.phone and digits(one.phone) == digits(other.phone):
        found.append(Signal.SAME_PHONE)
    if one.employers & other.employers:
        found.append(Signal.SAME_EMPLOYER)
    return [Signal.SAME_NAME, *found] if found else []


def digits(phone: str) -> str:
    return "".join(filter(str.isdecimal, phone))[-8:]
