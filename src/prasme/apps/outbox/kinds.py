"""What an app writes to people: the form that its letters.py fills in.

An app's `letters.py` has a list `LETTERS`; this app finds it by name, so nobody imports upwards.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
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
