"""Figures that go to another installation, and come from one: sums, signed; never people."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings
from django.utils.crypto import salted_hmac

from prasme.apps.programmes.models import Edition
from prasme.apps.reporting import charts, queries
from prasme.apps.reporting.catalogue import is_apart
from prasme.engines.figures import Definition, Indicator

FORMAT = 1
KEEP_OUT = ("person", "enterprise", "run")  # names of people, firms and groups go nowhere


class NotFigures(Exception):
    """The file is no export of figures, or of a later kind."""


class SignatureWrong(Exception):
    """The figures are not those that were signed."""


def own_key() -> Ed25519PrivateKey:
    """Of this installation: it follows from its secret, so it need not be kept."""
    return Ed25519PrivateKey.from_private_bytes(salted_hmac("prasme.figures", "key", algorithm="sha256").digest())


def exported(edition: Edition, *, at: datetime) -> dict[str, Any]:
    """Every figure of an edition with its breakdowns, small cells hidden, and the signature of it all."""
    told = {
        "format": FORMAT,
        "installation": settings.PUBLIC_ADDRESS,
        "made_at": at.isoformat(),
        "edition": {
            "code": edition.code, "title": edition.title, "from": str(edition.starts_on), "to": str(edition.ends_on),
        },
        "figures": [
            _figure(definition, queries.scope_of(edition)) for definition in queries.counted_for([edition]).values()
        ],
    }  # fmt: skip
    key = own_key()
    public = key.public_key().public_bytes_raw().hex()
    return told | {"signature": {"key": public, "ed25519": key.sign(canonical(told)).hex()}}


def _figure(definition: Definition, scope: queries.Scope) -> dict[str, Any]:
    made = queries.figure(definition, scope)
    is_hidden = 0 < made.base < definition.fewest or any(0 < p.base < p.indicator.fewest for p in made.parts)
    breakdowns = [] if is_hidden or not isinstance(definition, Indicator) else charts.guarded(definition, scope)
    return {
        "id": definition.id,
        "title": dict(definition.title),
        "unit": dict(definition.unit),
        "definition": definition.hash,
        "is_sensitive": is_apart(definition),
        "value": None if is_hidden or made.value is None else str(made.value),
        "records": None if is_hidden else made.base,
        "is_hidden": is_hidden,
        "cells": {
            one["by"]: [
                {"name": str(cell["label"]), "value": None if cell["exact"] is None else str(cell["exact"]),
                 "records": cell["base"]}
                for cell in one["cells"]
            ]
            for one in breakdowns
            if one["by"] not in KEEP_OUT
        },
    }  # fmt: skip


def canonical(told: Mapping[str, Any], *, with_signature: bool = False) -> bytes:
    """What is signed: the data without the signature, keys sorted, no spaces, UTF-8. with_signature: what is sent."""
    bare = told if with_signature else {key: value for key, value in told.items() if key != "signature"}
    return json.dumps(bare, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def read(content: bytes) -> dict[str, Any]:
    """Checked figures, as `keep_foreign_figures` takes them. Raises NotFigures, SignatureWrong."""
    try:
        told = json.loads(content)
        if told["format"] != FORMAT:
            raise NotFigures(f"format {told['format']}, this reads {FORMAT}")
        key = told["signature"]["key"]
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))
        signature = bytes.fromhex(told["signature"]["ed25519"])
        made = {
            "title": str(told["edition"]["title"])[:200],
            "installation": str(told["installation"])[:200],
            "code": str(told["edition"]["code"])[:60],
            "made_at": datetime.fromisoformat(told["made_at"]),
            "key": key,
            "figures": [
                {
                    name: one[name]
                    for name in ("id", "title", "unit", "definition", "value", "records", "is_hidden", "cells")
                }
                for one in told["figures"]
            ],
        }
    except (KeyError, TypeError, ValueError) as problem:
        raise NotFigures(str(problem)) from problem
    try:
        public.verify(signature, canonical(told))
    except InvalidSignature as problem:
        raise SignatureWrong from problem
    return made | {"sha256": hashlib.sha256(canonical(told)).hexdigest()}
