"""Every write of an erasure. Each file blanks what belongs together."""

from prasme.apps.privacy.actions.erasing import (
    ErasedAlready,
    NamesThePerson,
    RolesStand,
    ask_for_erasure,
    erase_person,
    refuse_erasure,
)
from prasme.apps.privacy.actions.keeping import list_past_keeping

__all__ = [
    "ErasedAlready",
    "NamesThePerson",
    "RolesStand",
    "ask_for_erasure",
    "erase_person",
    "list_past_keeping",
    "refuse_erasure",
]
