"""What may come in as a document. Content decides, not the name."""

from dataclasses import dataclass

PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
ENDINGS = {PDF: ".pdf", JPEG: ".jpg", PNG: ".png"}
SIGNATURES = {PDF: b"%PDF-", JPEG: b"\xff\xd8\xff", PNG: b"\x89PNG\r\n\x1a\n"}
LARGEST = 15 * 2**20  # bytes; a page scanned at 300 dpi has two to five million


@dataclass(frozen=True)
class Refused(Exception):
    """The content is none of the types that are taken."""

    found: str

    def __str__(self) -> str:
        return self.found


def media_type_of(content: bytes) -> str:
    """PDF, JPEG or PNG by the first bytes. Raises Refused with the bytes that were found."""
    for media_type, signature in SIGNATURES.items():
        if content.startswith(signature):
            return media_type
    raise Refused(content[:4].hex(" "))


def safe_name(name: str, media_type: str) -> str:
    """The name to keep: no path, no control characters, at most 150 letters, with the ending of its content."""
    stem = name.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    stem = "".join(letter for letter in stem if letter.isprintable()).strip()[:140] or "document"
    return stem + ENDINGS.get(media_type, "")
