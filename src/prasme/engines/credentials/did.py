"""The issuer's identifier, and the document under it: did:web, a page of this installation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote, urlsplit

from prasme.engines.credentials.keys import PublicKey


def did_of(address: str) -> str:
    """`did:web:prasme.example:issuers:12` of https://prasme.example/issuers/12/.

    A port is written %3A8000; the method always asks by https.
    """
    parts = urlsplit(address)
    path = [quote(part) for part in parts.path.split("/") if part]
    return ":".join(["did", "web", quote(parts.netloc), *path])


def did_document(did: str, keys: Sequence[PublicKey]) -> dict[str, Any]:
    """Every key that ever signed here: what was signed by an old one stays checkable."""
    methods = [
        {"id": f"{did}#{key.name}", "type": "Multikey", "controller": did, "publicKeyMultibase": key.multibase}
        for key in keys
    ]
    return {
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": did,
        "verificationMethod": methods,
        "assertionMethod": [method["id"] for method in methods],
    }
