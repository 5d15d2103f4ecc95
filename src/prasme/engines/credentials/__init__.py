"""Open Badges 3.0 with an embedded EdDSA proof, their status list, and the European Learning Model.

The only importer of openbadgeslib. No network: the contexts that a proof signs by lie in the library. No clock: the
moment is an argument; only the library's check of a validity window reads its own.
"""

from prasme.engines.credentials.award import Award, Competence, Hours, Issuer, Learner
from prasme.engines.credentials.badge import badge_of
from prasme.engines.credentials.did import did_document, did_of
from prasme.engines.credentials.elm import elm_of
from prasme.engines.credentials.images import NotBaked, baked_png, baked_svg, read_png, read_svg
from prasme.engines.credentials.keys import NoKey, PublicKey, new_key, public_key_of, public_key_read
from prasme.engines.credentials.proof import CannotSign, NotGenuine, sign, verify
from prasme.engines.credentials.status import LIST_SIZE, revoked_on, status_list, status_place

__all__ = [
    "LIST_SIZE",
    "Award",
    "CannotSign",
    "Competence",
    "Hours",
    "Issuer",
    "Learner",
    "NoKey",
    "NotBaked",
    "NotGenuine",
    "PublicKey",
    "badge_of",
    "baked_png",
    "baked_svg",
    "did_document",
    "did_of",
    "elm_of",
    "new_key",
    "public_key_of",
    "public_key_read",
    "read_png",
    "read_svg",
    "revoked_on",
    "sign",
    "status_list",
    "status_place",
    "verify",
]
