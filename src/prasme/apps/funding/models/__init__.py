"""Public money. Each file holds what belongs together."""

from prasme.apps.funding.models.afterwards import (
    Filing,
    FilingState,
    Regrouping,
    RegroupingAnswer,
    RegroupingOutcome,
)
from prasme.apps.funding.models.around import DeclaredAid, ExchangeRate
from prasme.apps.funding.models.declarations import DeclarationState, SignedDeclaration
from prasme.apps.funding.models.ledger import Aid, AidState, Entry, Step

__all__ = [
    "Aid",
    "AidState",
    "DeclarationState",
    "DeclaredAid",
    "Entry",
    "ExchangeRate",
    "Filing",
    "FilingState",
    "Regrouping",
    "RegroupingAnswer",
    "RegroupingOutcome",
    "SignedDeclaration",
    "Step",
]
