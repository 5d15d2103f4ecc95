"""Message catalogues with Babel alone, so that nobody needs GNU gettext: collect, compile, and ask what is missing.

Sentences stand in Python (`gettext` and its relatives, `phrase` in the engines) and in templates. A catalogue is
sorted and holds no dates and no line numbers, so that a change shows what was changed and nothing else.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.core import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

CODE = Path(__file__).parent
LOCALES = CODE / "locale"
LANGUAGES = ("lv",)  # English is what stands in the code
KEYWORDS = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "_": None,
    "_l": None,  # gettext_lazy beside gettext
    "phrase": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[#0\- +]*[\d.]*[a-zA-Z]|%[sd]|(?<!\{)\{\w*\}(?!\})")


class UnreadableTemplate(Exception):
    """A template whose translation tags cannot be read."""


@dataclass(frozen=True, kw_only=True)
class Missing:
    """A message that is not right in a language. fault: untranslated, fuzzy, stale or placeholders."""

    fault: str
    text: str
    context: str | None

    def __str__(self) -> str:
        return f"{self.fault}: {self.text!r}" + (f" ({self.context})" if self.context else "")


def catalogue_file(language: str, locales: Path = LOCALES) -> Path:
    return locales / language / "LC_MESSAGES" / "django.po"


def collect(code: Path = CODE, locales: Path = LOCALES) -> list[Path]:
    """Bring every catalogue to what the code says now. Returns the files that changed."""
    found = in_code(code)
    changed = []
    for language in LANGUAGES:
        catalogue = read(language, locales)
        catalogue.update(found, no_fuzzy_matching=True)
        file = catalogue_file(language, locales)
        text = written(catalogue, language)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            changed.append(file)
    return changed


def compile_all(locales: Path = LOCALES) -> list[Path]:
    """Compile each catalogue that is newer than what was compiled of it. Returns the files written."""
    compiled = []
    for source in sorted(locales.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parent.parent.name)
        # Several processes may start at once: each reader sees the old file or the new one, never half of one.
        with tempfile.NamedTemporaryFile(dir=target.parent, suffix=".tmp", delete=False) as out:
            write_mo(out, catalogue)
        os.chmod(out.name, 0o644)
        os.replace(out.name, target)
        compiled.append(target)
    return compiled


def missing(language: str, code: Path = CODE, locales: Path = LOCALES) -> list[Missing]:
    """What is untranslated, fuzzy, stale, or has other placeholders than the English."""
    found = {_key(message): message for message in in_code(code) if message.id}
    have = {_key(message): message for message in read(language, locales) if message.id}
    faults = []
    for key in sorted(found.keys() | have.keys(), key=str):
        message = have.get(key)
        if fault := "stale" if key not in found else _fault(message):
            faults.append(Missing(fault=fault, text=key[0], context=key[1]))
    return faults


def in_code(folder: Path = CODE) -> Catalog:
    """Every message that the code says, with the files that say it."""
    catalogue = Catalog(fuzzy=False)
    for file in _files(folder):
        place = file.relative_to(folder).as_posix()
        for _line, text, _comments, context in _messages_of(file):
            catalogue.add(text, locations=[(place, 0)], context=context)
    return catalogue


def read(language: str, locales: Path = LOCALES) -> Catalog:
    """The catalogue as it stands, or an empty one."""
    file = catalogue_file(language, locales)
    if not file.exists():
        return Catalog(locale=language, fuzzy=False)
    with file.open("rb") as source:
        return read_po(source, locale=language)


def written(catalogue: Catalog, language: str) -> str:
    """The file's text. The header is ours: Babel's carries the time of day."""
    plural = get_plural(Locale.parse(language))
    header = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: nplurals={plural.num_plurals}; plural={plural.plural_expr};\\n"\n\n'
    )
    body = BytesIO()
    write_po(body, catalogue, width=116, omit_header=True, sort_output=True, ignore_obsolete=True, include_lineno=False)
    return header + body.getvalue().decode()


def _files(folder: Path) -> Iterator[Path]:
    for file in sorted([*folder.rglob("*.py"), *folder.rglob("*.html"), *folder.rglob("*.txt")]):
        parts = file.relative_to(folder).parts
        if not {"tests", "migrations", "static", "vendor", "__pycache__"}.intersection(parts):
            if file.suffix != ".py" and "templates" not in parts:
                continue
            yield file


def _messages_of(file: Path) -> Iterator[tuple[int, str | tuple[str, ...], list[str], str | None]]:
    code = file.read_text(encoding="utf-8")
    if file.suffix != ".py":
        try:
            code = templatize(code, origin=str(file))
        except SyntaxError as error:
            raise UnreadableTemplate(f"{file}: {error}") from error
        # What is left of the page between the tags is indented as pages are, which Python's reader would refuse.
        code = "\n".join(line.strip() for line in code.splitlines())
    yield from extract("python", BytesIO(code.encode()), keywords=KEYWORDS, options={"encoding": "utf-8"})


def _key(message: Message) -> tuple[str, str | None]:
    return (message.id if isinstance(message.id, str) else message.id[0], message.context)


def _fault(message: Message | None) -> str | None:
    if message is None:
        return "untranslated"
    if message.fuzzy:
        return "fuzzy"
    originals = [message.id] if isinstance(message.id, str) else list(message.id)
    translations = [message.string] if isinstance(message.string, str) else list(message.string or [""])
    if not all(translations):
        return "untranslated"
    # One form of a plural may leave the number out ("one person"), but none may ask for what is not given.
    given = set(PLACEHOLDER.findall(" ".join(originals)))
    used = set(PLACEHOLDER.findall(" ".join(translations)))
    return "placeholders" if given != used else None
