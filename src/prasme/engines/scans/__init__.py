"""Scanned paper: how many pages a file has, a picture of each, and the codes that stand on it."""

from prasme.engines.scans.reading import CannotRead, codes_on, draw, pages_of

__all__ = ["CannotRead", "codes_on", "draw", "pages_of"]
