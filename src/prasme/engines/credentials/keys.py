"""The key that signs, and the public half that everybody may have."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

ED25519 = bytes((0xED, 0x01))  # multicodec of a public key
LETTERS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"  # base58, of Bitcoin


class NoKey(Exception):
    """This text holds no Ed25519 key."""


@dataclass(frozen=True)
class PublicKey:
    """name: the fragment of its identifier, from its fingerprint; multibase: as DID documents write it."""

    name: str
    pem: str
    multibase: str


def new_key() -> str:
    """A private key, as PEM without a password: the file is what is kept safe."""
    made = Ed25519PrivateKey.generate()
    return made.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def public_key_of(private_pem: str) -> PublicKey:
    """Raises NoKey."""
    try:
        key = load_pem_private_key(private_pem.encode(), password=None)
    except (ValueError, TypeError) as problem:
        raise NoKey(str(problem)) from problem
    if not isinstance(key, Ed25519PrivateKey):
        raise NoKey("the key is not Ed25519")
    return _told(key.public_key())


def public_key_read(public_pem: str) -> PublicKey:
    """Raises NoKey."""
    try:
        key = load_pem_public_key(public_pem.encode())
    except (ValueError, TypeError) as problem:
        raise NoKey(str(problem)) from problem
    if not isinstance(key, Ed25519PublicKey):
        raise NoKey("the key is not Ed25519")
    return _told(key)


def _told(key: Ed25519PublicKey) -> PublicKey:
    raw = key.public_bytes(Encoding.Raw, PublicFormat.Raw)
    pem = key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    return PublicKey(f"key-{sha256(raw).hexdigest()[:12]}", pem, "z" + _base58(ED25519 + raw))


def _base58(raw: bytes) -> str:
    number, letters = int.from_bytes(raw), ""
    while number:
        number, rest = divmod(number, 58)
        letters = LETTERS[rest] + letters
    return "1" * (len(raw) - len(raw.lstrip(b"\0"))) + letters
