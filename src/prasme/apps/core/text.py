"""Text made comparable: small letters without marks, so that `kuldiga` finds Kuldīga."""

import unicodedata

# Letters that do not come apart into a plain one and a mark.
PLAIN = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h", "ı": "i"})


def fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(PLAIN))
    return " ".join("".join(letter for letter in decomposed if not unicodedata.combining(letter)).split())
