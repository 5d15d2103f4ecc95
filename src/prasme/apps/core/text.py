"""Text made comparable: words in small letters without marks, so that `kuldiga` finds Kuldīga."""

import unicodedata

# Letters that do not come apart into a plain one and a mark.
PLAIN = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ħ": "h", "ı": "i"})


def fold(text: str) -> str:
    """The words of a text with a single space between them; quotes, dots and dashes part words and are gone."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(PLAIN))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join("".join(letter if letter.isalnum() else " " for letter in bare).split())
