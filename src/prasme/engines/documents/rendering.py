"""Fills a template and compiles it. Nothing is read but this folder; text in the data never becomes markup."""

from __future__ import annotations

import json
import threading
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, cast

import typst

HERE = Path(__file__).parent
TEMPLATES = HERE / "templates"
# Archivable (PDF/A-3a: scans and data may be attached later) and accessible (PDF/UA-1: tagged, with alternative texts).
STANDARDS: list[Literal["a-3a", "ua-1"]] = ["a-3a", "ua-1"]


class UnknownTemplate(Exception):
    """There is no template of this name."""


class CannotRender(Exception):
    """The template refused the data; the text says where and why."""


# A compiler keeps fonts and parsed templates, which saves a third of the time. One for each thread: it has state.
_of_thread = threading.local()


def _compiler() -> typst.Compiler:
    if not hasattr(_of_thread, "compiler"):
        _of_thread.compiler = typst.Compiler(
            root=str(TEMPLATES), font_paths=[str(HERE / "fonts")], ignore_system_fonts=True
        )
    return _of_thread.compiler


def render(template: str, data: dict[str, Any], *, language: str, at: datetime) -> bytes:
    """One PDF. The same template, data, language and moment give the same bytes.

    template: "attendance_sheet", "certificate", …; the keys of data stand at the top of each template, as do the words
    of `data["labels"]`, already translated. language: BCP 47, "lv". at: the moment the document says it was made, with
    time zone. Raises UnknownTemplate, CannotRender, and ValueError for a moment without time zone.
    """
    pdf = _compiled(
        template, data, language, at, format="pdf", pdf_standards=[*STANDARDS], timestamp=int(at.timestamp())
    )
    return cast(bytes, pdf)


def picture(
    template: str, data: dict[str, Any], *, language: str, at: datetime, kind: Literal["png", "svg"], ppi: int = 144
) -> bytes:
    """The same on one page as a picture. Raises as `render` does."""
    return cast(bytes, _compiled(template, data, language, at, format=kind, ppi=ppi))


def _compiled(template: str, data: dict[str, Any], language: str, at: datetime, **options: Any) -> Any:
    source = TEMPLATES / f"{template}.typ"
    if not template.isidentifier() or not source.is_file():
        raise UnknownTemplate(template)
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone")
    try:
        return _compiler().compile(
            str(source),
            sys_inputs={
                "data": json.dumps(data, ensure_ascii=False),
                "language": language,
                "on": at.date().isoformat(),
            },
            **options,
        )
    except typst.TypstError as error:
        raise CannotRender(f"{template}: {error.message} {error.diagnostic}") from error
