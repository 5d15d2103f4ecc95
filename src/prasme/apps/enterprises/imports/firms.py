"""Firms of the register as files name them: by number, else by name."""

import re
from collections.abc import Iterable

from prasme.apps.enterprises.models import ECONOMIC, Organisation
from prasme.engines import tabular

LEGAL_FORMS = frozenset(
    {
        "sia", "as", "ik", "zs", "ps", "ks", "ind", "kom", "оод", "еоод", "ад", "еад", "ет", "сд", "кд", "ood", "eood",
        "ad", "ead", "et", "ltd", "llc", "plc", "gmbh", "ag", "sarl", "sa", "sas", "scs", "asa", "enk", "ans", "uab",
    }
)  # fmt: skip
BETWEEN = re.compile(r"[\s.\-/]+")
# How many digits a number has in a country's register; elsewhere any that looks like one is taken.
DIGITS: dict[str, tuple[int, ...]] = {"LV": (11,), "BG": (9, 10, 13), "NO": (9,)}
LUXEMBOURG = re.compile(r"[A-Z]\d{1,6}|\d{11}|\d{13}")
ANY = re.compile(r"(?=.*\d)[0-9A-Z]{4,20}")


def number_in(text: str, country: str) -> str:
    """The number without spaces, dashes and the country's letters."""
    plain = BETWEEN.sub("", text).upper()
    plain = re.sub(rf"^{country}(?=\d)", "", plain)
    return plain.removesuffix("MVA") if country == "NO" else plain


def is_number(number: str, country: str) -> bool:
    if country in DIGITS:
        return number.isascii() and number.isdecimal() and len(number) in DIGITS[country]
    return bool((LUXEMBOURG if country == "LU" else ANY).fullmatch(number))


def plain_name(name: str) -> str:
    """What a firm is called, without quotes, case and legal form: SIA "Pūre" and Pūre, SIA are one."""
    words = tabular.words(name).split()
    kept = [word for word in words if word not in LEGAL_FORMS]
    return " ".join(kept or words)


class Register:
    """The firms that a file names, read at once. Firms that were merged into others lead to these."""

    def __init__(self, *, country: str, numbers: Iterable[str], names: Iterable[str]) -> None:
        self.by_number: dict[str, Organisation] = {}
        self.by_name: dict[str, list[Organisation]] = {}
        numbers = sorted({number for number in numbers if number})
        for start in range(0, len(numbers), 5000):
            rows = Organisation.objects.filter(
                country_code=country, registration_number__in=numbers[start : start + 5000]
            ).select_related("merged_into")
            self.by_number.update({row.registration_number: row.merged_into or row for row in rows})
        self._read_names({plain_name(name) for name in names if name})

    def _read_names(self, wanted: set[str]) -> None:
        if not wanted:
            return
        rows = Organisation.objects.filter(kind__in=ECONOMIC, merged_into=None).values_list("pk", "name")
        keys = [key for key, name in rows.iterator(chunk_size=5000) if plain_name(name) in wanted]
        for firm in Organisation.objects.filter(pk__in=keys):
            self.by_name.setdefault(plain_name(firm.name), []).append(firm)

    def named(self, name: str) -> Organisation | None:
        """The one firm of that name; none where there are several."""
        found = self.by_name.get(plain_name(name), [])
        return found[0] if len(found) == 1 else None
