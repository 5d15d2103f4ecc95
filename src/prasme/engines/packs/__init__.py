"""A ZIP whose manifest names every file with its hash, and the check of one. Nothing else is needed to check it."""

from prasme.engines.packs.checking import NotAPack, Verdict, verify_pack
from prasme.engines.packs.writing import Writer

__all__ = ["NotAPack", "Verdict", "Writer", "verify_pack"]
