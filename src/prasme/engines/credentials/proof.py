"""A proof embedded in a document (eddsa-rdfc-2022), made and checked without a network.

The library is loaded where it is used: it takes a third of a second, and most processes never sign.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any


class CannotSign(Exception):
    """The document or the key is none that can be signed; the text says why."""


class NotGenuine(Exception):
    """The document is not what was signed, or was signed by somebody else; the text says why."""


def sign(document: dict[str, Any], private_pem: str, method: str, at: datetime) -> dict[str, Any]:
    """A copy with its proof. The same document, key and moment give the same proof. Raises CannotSign.

    method: the identifier of the key, as the issuer's DID document names it.
    """
    from openbadgeslib.errors import ErrorSigningFile
    from openbadgeslib.ob3.ldp import add_data_integrity_proof

    try:
        made: dict[str, Any] = add_data_integrity_proof(document, private_pem, method, created=at)
    except ErrorSigningFile as problem:
        raise CannotSign(str(problem)) from problem
    return made


def verify(document: dict[str, Any], public_pem: str) -> None:
    """That the badge, to its last word, is what the key signed. Raises NotGenuine.

    A badge is checked as strangers check it: also that nothing in it stands outside the signature. Another document
    (a status list) is checked for its proof.
    """
    from openbadgeslib.ob3 import OB3VerificationError
    from openbadgeslib.ob3.ldp import OB3LdpVerifier, verify_data_integrity_proof

    try:
        if "OpenBadgeCredential" in document.get("type", ()):
            OB3LdpVerifier(public_pem).verify(document)
        else:
            verify_data_integrity_proof(document, public_pem)
    except OB3VerificationError as problem:
        raise NotGenuine(str(problem)) from problem
