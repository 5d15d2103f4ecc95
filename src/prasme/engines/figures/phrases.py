"""Sentences of the engine: English here, translated by the page that shows them."""


def phrase(message: str) -> str:
    """Mark a sentence for translation."""
    return message
