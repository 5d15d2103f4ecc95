"""Which column is which field: suggested from the headings, in any of the languages that offices write."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256

from prasme.apps.imports.kinds import Kind, kinds
from prasme.engines.tabular import heading_words

EXACT = 100  # a heading that is known; one that merely holds known words is worth their number
COUNTRIES = {"lv": "LV", "bg": "BG", "no": "NO", "fr": "LU", "de": "LU", "en": ""}
ZONES = {"LV": "Europe/Riga", "BG": "Europe/Sofia", "NO": "Europe/Oslo", "LU": "Europe/Luxembourg"}


@cache
def headings_of(kind: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """For each known heading the fields that it may name, with the language."""
    found: dict[str, list[tuple[str, str]]] = {}
    for field in kinds()[kind].fields:
        for language, names in field.headings.items():
            for name in names.split("|"):
                found.setdefault(heading_words(name), []).append((field.name, language))
    return {heading: tuple(fields) for heading, fields in found.items()}


def suggested(kind: Kind, headings: Sequence[str]) -> dict[str, int]:
    """Field → number of its column (from 0). A field and a column are used once; the surest comes first."""
    known = headings_of(kind.name)
    candidates: list[tuple[int, int, str]] = []
    for place, heading in enumerate(headings):
        plain = heading_words(heading)
        for field, _language in known.get(plain, ()):
            candidates.append((-EXACT, place, field))
        tokens = set(plain.split())
        for name, fields in known.items():
            parts = name.split()
            if plain and name != plain and len(name) > 3 and tokens.issuperset(parts):
                candidates += [(-len(parts), place, field) for field, _language in fields]
    found: dict[str, int] = {}
    for _worth, place, field in sorted(candidates, key=lambda one: one[:2]):
        if field not in found and place not in found.values():
            found[field] = place
    return found


def language_of(kind: Kind, headings: Sequence[str]) -> str:
    """The language in which most headings are known; of equals the one that has fewer headings in common."""
    counted = Counter(
        language
        for heading in headings
        for language in {language for _field, language in headings_of(kind.name).get(heading_words(heading), ())}
    )
    best = max(counted.values(), default=0)
    return next((language for language in COUNTRIES if best and counted[language] == best), "")


def twice(headings: Sequence[str]) -> list[str]:
    """Headings that stand over more than one column."""
    counted = Counter(heading_words(heading) for heading in headings if heading)
    return list(dict.fromkeys(heading for heading in headings if heading and counted[heading_words(heading)] > 1))


def key_of(headings: Sequence[str]) -> str:
    """By which a set of headings is recognised when it comes again."""
    return sha256("\n".join(heading_words(heading) for heading in headings).encode()).hexdigest()
