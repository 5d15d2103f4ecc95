"""What an app writes to people: the form that its letters.py fills in.

An app's `letters.py` has a list `LETTERS`; this app finds it by name, so nobody imports upwards.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.functional import Promise

SECRET = "[[link]]"  # noqa: S105 - the mark where a secret link is put when the message leaves


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A kind of message.

    key: in addresses and exports, so it never changes. template: a text whose first line is the subject; it is written
    in the reader's language. link: for a kind whose reader gets a link that nobody else may use: the link, made of what
    the message keeps (`secret_of`) at the moment when it leaves; in the template stands `{{ secret }}`.
    """

    key: str
    name: Promise
    template: str
    link: Callable[[str], str] | None = None


@dataclass(frozen=True, kw_only=True)
class Attached:
    """A file that goes with a message. media_type: with its parameters."""

    name: str
    media_type: str
    content: bytes


Attach = Callable[[str, str, datetime], list[Attached]]


@cache
def files() -> dict[str, Attach]:
    """By kind: what is attached as it stands when the message leaves, from each app's `letters.FILES`.

    Made of the key under which the message was written, of the reader's address and of the moment.
    """
    found: dict[str, Attach] = {}
    for config in apps.get_app_configs():
        if config.name.startswith("prasme.") and find_spec(f"{config.name}.letters"):
            found |= getattr(import_module(f"{config.name}.letters"), "FILES", {})
    return found


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Who reads a message. address: empty for somebody without e-mail, whose message is printed."""

    name: str
    address: str
    language: str


@dataclass(frozen=True, kw_only=True)
class About:
    """The record that a message is about, and the scopes of those who may see the message."""

    title: str
    href: str
    edition: object = ""
    organisation: object = ""


class LetterTaken(Exception):
    """Two apps write under one key."""


@cache
def letters() -> dict[str, Letter]:
    """Every kind of message by its key, from each app's `letters.py`. Raises LetterTaken."""
    found: dict[str, Letter] = {}
    for config in apps.get_app_configs():
        if config.name.startswith("prasme.") and find_spec(f"{config.name}.letters"):
            for letter in import_module(f"{config.name}.letters").LETTERS:
                if letter.key in found:
                    raise LetterTaken(letter.key)
                found[letter.key] = letter
    return found


def name_of(key: str) -> str:
    """What a kind is called; of one that is no longer written, its key."""
    return str(letters()[key].name) if key in letters() else key


def written(kind: str, values: Mapping[str, object], language: str) -> tuple[str, str]:
    """Subject and text of a message, in that language."""
    with translation.override(language):
        whole = render_to_string(letters()[kind].template, {**values, "secret": SECRET})
    subject, _line, text = whole.strip().partition("\n")
    return " ".join(subject.split())[:200], text.strip() + "\n"


# ---------------------------------------------------------------- what rules write about


@dataclass(frozen=True, kw_only=True)
class Due:
    """One letter that a rule may write. key: whom and about what, so that it is written once.

    prepare: what has to be made when it is written and not before, such as a link: gives further values and the secret.
    """

    key: str
    to: Reader
    values: Mapping[str, object]
    about: About
    secret_of: object = ""
    prepare: "Callable[[datetime], tuple[Mapping[str, object], object]] | None" = None


@dataclass(frozen=True, kw_only=True)
class Happening:
    """Something of an edition that has a day, or is so now; an app's `events.py` has a list `EVENTS`, found by name.

    whom: for each audience, the letters of an edition (its key) for a day of the happening. is_now: it has no day of
    its own, the rule writes as soon as it is so. letter: the kind that is written.
    """

    key: str
    name: Promise
    letter: str
    whom: Mapping[str, Callable[[int, date], Iterable[Due]]]
    is_now: bool = False


@cache
def happenings() -> dict[str, Happening]:
    """Every happening by its key. Raises LetterTaken."""
    found: dict[str, Happening] = {}
    for config in apps.get_app_configs():
        if config.name.startswith("prasme.") and find_spec(f"{config.name}.events"):
            for one in import_module(f"{config.name}.events").EVENTS:
                if one.key in found:
                    raise LetterTaken(one.key)
                found[one.key] = one
    return found
