"""What one ownership link makes of two enterprises, by Recommendation 2003/361/EC, Annex, Article 3.

One link alone: what a chain of links or several owners acting together make of them is another question.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from prasme.engines.law.dated import Law
from prasme.engines.law.reason import Reason, percent, phrase


class Tie(StrEnum):
    LINKED = "linked"
    PARTNER = "partner"
    MINOR = "minor"  # neither: it changes nothing
    UNKNOWN = "unknown"  # no share is known


@dataclass(frozen=True, kw_only=True)
class TieDecision:
    tie: Tie
    reason: Reason


MESSAGES = {
    Tie.LINKED: phrase("Linked: more than %(majority)s of the votes, or control in another way."),
    Tie.PARTNER: phrase("Partner: at least %(partner)s of capital or votes, and no control."),
    Tie.MINOR: phrase("Neither partner nor linked: under %(partner)s of capital and votes, and no control."),
    Tie.UNKNOWN: phrase("Not known: no share is written, and no control is told."),
}
SOURCES = {
    Tie.LINKED: "sme_definition.majority_of_votes",
    Tie.PARTNER: "sme_definition.partner_share",
    Tie.MINOR: "sme_definition.partner_share",
    Tie.UNKNOWN: "sme_definition.partner_share",
}


def tie(*, capital: Decimal | None, votes: Decimal | None, has_control: bool, law: Law) -> TieDecision:
    """Linked, partner or neither. capital, votes: shares of the whole, 0 to 1; None: not known.

    Where votes are not known, they are taken to follow the capital. Raises NotInForce before the law's first day.
    """
    majority, partner = law["sme_definition.majority_of_votes"], law["sme_definition.partner_share"]
    voting = capital if votes is None else votes
    largest = max((share for share in (capital, votes) if share is not None), default=None)
    if has_control or (voting is not None and voting > majority):
        found = Tie.LINKED
    elif largest is None:
        found = Tie.UNKNOWN
    else:
        found = Tie.PARTNER if largest >= partner else Tie.MINOR
    source = SOURCES[found]
    reason = Reason(
        message=MESSAGES[found],
        values={"majority": percent(majority), "partner": percent(partner)},
        source=law.source(source),
        confirmed=law.is_confirmed(source),
    )
    return TieDecision(tie=found, reason=reason)
