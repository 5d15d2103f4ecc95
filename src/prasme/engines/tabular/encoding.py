"""From bytes to text: marks first, then what can be proved, then what the letters say."""

import codecs
import re
from math import log
from typing import NamedTuple

UTF_8, UTF_16 = "utf-8", "utf-16"
SINGLE_BYTE = ("windows-1257", "windows-1251", "windows-1252")
ENCODINGS = (UTF_8, UTF_16, *SINGLE_BYTE)
SAMPLE = 2**18  # bytes

# How often, in a thousand letters, a language uses those that stand above ASCII.
LETTERS: tuple[tuple[str, str], ...] = (
    ("windows-1257", "ā38 ē17 ī17 š9 ņ5 ū4 ļ3 ž2 ķ1 č1 ģ1 ō1"),
    ("windows-1257", "ą9 č4 ę2 ė17 į5 š13 ų14 ū5 ž9"),
    ("windows-1251", "а117 е89 и92 о87 н72 т77 р47 с47 в43 л32 к32 д30 п26 м22 з21 ъ15 я18 г16 б14 ч14 у17 ж8 ц7 щ6"
     " х6 ш4 ф3 ю2 й7 ь1 ы1 э1"),
    ("windows-1252", "å15 ø9 æ3 é1 ö1 ä1"),
    ("windows-1252", "é19 è3 à5 ê2 ç1 ô1 î1 û1 ù1 â1 ë1 ï1 œ1"),
    ("windows-1252", "ü7 ä6 ö3 ß3 é1"),
)  # fmt: skip
NEVER = log(0.0001)
ZERO_SHARE = 0.2  # of the bytes, from which on text has two bytes for a letter


class Unreadable(ValueError):
    """The bytes are no text of the named encoding, or of any that is known."""


class Decoded(NamedTuple):
    text: str
    encoding: str
    has_mark: bool


def decode(content: bytes, asked: str | None = None) -> Decoded:
    """The text of a file. asked: one of ENCODINGS that somebody chose. Raises Unreadable."""
    if asked:
        return _as(content, asked)
    if content.startswith(codecs.BOM_UTF8):
        return _as(content, UTF_8)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _zeros(content):
        return _as(content, UTF_16)
    if b"\0" in content[:SAMPLE]:
        raise Unreadable("no text")
    try:
        return _as(content, UTF_8)
    except Unreadable:
        return _as(content, likeliest(content))


def _zeros(content: bytes) -> str:
    """Which byte of each pair is mostly zero: `le`, `be` or nothing."""
    sample = content[:SAMPLE]
    half = max(1, len(sample) // 2)
    shares = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if max(shares) < ZERO_SHARE or min(shares) > max(shares) / 4:
        return ""
    return "le" if shares[1] > shares[0] else "be"


def _as(content: bytes, encoding: str) -> Decoded:
    codec, has_mark = encoding, False
    if encoding == UTF_8:
        codec, has_mark = "utf-8-sig", content.startswith(codecs.BOM_UTF8)
    elif encoding == UTF_16:
        has_mark = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        codec = "utf-16" if has_mark else f"utf-16-{_zeros(content) or 'le'}"
    try:
        return Decoded(content.decode(codec), encoding, has_mark)
    except UnicodeError as problem:
        raise Unreadable(encoding) from problem


def likeliest(content: bytes) -> str:
    """The one-byte encoding in whose languages the letters of the file are usual."""
    sample = content[:SAMPLE]
    return max(((_score(sample, encoding, usual), encoding) for encoding, usual in LETTERS), key=lambda pair: pair[0])[
        1
    ]


def _score(sample: bytes, encoding: str, usual: str) -> float:
    share = {one[0]: int(one[1:]) / 1000 for one in usual.split()}
    text = sample.decode(encoding, errors="replace")
    score = sum(log(share[letter]) if letter in share else NEVER for letter in text.lower() if _counts(letter))
    # No word begins small and goes on in capitals, or mixes two alphabets.
    score += NEVER * len(re.findall(r"[a-zа-яà-ÿā-ž][А-ЯÀ-ÞĀŠŽČĢĶĻŅ]|[a-zA-Z][а-яА-Я]|[а-яА-Я][a-zA-Z]", text))
    return score


def _counts(letter: str) -> bool:
    return letter == "\ufffd" or (letter > "\x7f" and letter.isalpha() and letter not in "ªºµ")
