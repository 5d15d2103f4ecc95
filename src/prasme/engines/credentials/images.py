"""A badge as a picture that carries its credential (Open Badges 3.0, section 5.3)."""

from __future__ import annotations

import json
from typing import Any
from xml.parsers.expat import ExpatError


class NotBaked(Exception):
    """There is no credential in this picture."""


def baked_svg(picture: bytes, credential: dict[str, Any]) -> bytes:
    from openbadgeslib import baking

    return bytes(
        baking.bake_svg(
            picture, _text(credential), element=baking.SVG_ELEMENT_OB3, namespace=baking.SVG_NS_OB3, as_text=True
        )
    )


def baked_png(picture: bytes, credential: dict[str, Any]) -> bytes:
    from openbadgeslib import baking

    return bytes(baking.bake_png(picture, _text(credential), keyword=baking.ITXT_KEYWORD_OB3))


def read_svg(picture: bytes) -> dict[str, Any]:
    """Raises NotBaked."""
    from openbadgeslib import baking
    from openbadgeslib.errors import LibOpenBadgesException

    try:
        return _read(baking.extract_svg(picture, element=baking.SVG_ELEMENT_OB3, text_fallback=True))
    except (ExpatError, LibOpenBadgesException) as problem:
        raise NotBaked(str(problem)) from problem


def read_png(picture: bytes) -> dict[str, Any]:
    """Raises NotBaked."""
    from openbadgeslib import baking

    return _read(baking.extract_png(picture, keyword=baking.ITXT_KEYWORD_OB3))


def _text(credential: dict[str, Any]) -> str:
    return json.dumps(credential, ensure_ascii=False, separators=(",", ":"))


def _read(text: str | None) -> dict[str, Any]:
    try:
        found = json.loads(text or "")
    except ValueError as problem:
        raise NotBaked(str(problem)) from problem
    if not isinstance(found, dict):
        raise NotBaked("the credential is no object")
    return found
