"""Names of currencies and languages in the reader's language, from the CLDR."""

from babel import Locale

from prasme.apps.core.tongues import reading

# ISO 4217: what is paid with in the countries of the Union, the EEA and those that take part in its programmes.
CURRENCIES = (
    "EUR", "ALL", "BAM", "BGN", "CHF", "CZK", "DKK", "GBP", "GEL", "HUF", "ISK", "MDL", "MKD", "NOK", "PLN", "RON",
    "RSD", "SEK", "TRY", "UAH",
)  # fmt: skip
# ISO 639-1: the official languages of the same countries, and Russian, which is taught in.
LANGUAGES = (
    "bg", "bs", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "ka", "lb", "lt",
    "lv", "mk", "mt", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk",
)  # fmt: skip


def currencies() -> list[tuple[str, str]]:
    """Code, and code with name; the euro first."""
    names = Locale(reading()).currencies
    return [(code, f"{code}, {names.get(code, code)}") for code in CURRENCIES]


def language_name(code: str) -> str:
    return Locale(reading()).languages.get(code, code)


def languages() -> list[tuple[str, str]]:
    """Code and name, by name."""
    return sorted(((code, language_name(code)) for code in LANGUAGES), key=lambda pair: pair[1].casefold())
