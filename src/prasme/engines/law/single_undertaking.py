"""Single undertaking: the firms whose de minimis aid counts together. Control joins; a partner's stake does not.

Not the group of the size class (group_size.py), which is another question over the same holdings.
"""

from __future__ import annotations

from collections.abc import Iterable

from prasme.engines.law.dated import Law
from prasme.engines.law.finding import Finding
from prasme.engines.law.holding import Controlled, Holding
from prasme.engines.law.reason import because, percent, phrase

MAJORITY = "de_minimis_group.majority_of_votes"
PERSON = "de_minimis_group.person_joins"
# Where a country says how it reads the Union's silence about natural persons.
PERSON_BY_COUNTRY = {"LV": "de_minimis_group.person_joins_lv"}
MESSAGES = {
    "alone": phrase("No enterprise controls it or is controlled by it: it counts alone."),
    "group": phrase(
        "More than %(majority)s of the votes, or control in another way, also through others: %(members)s count as one."
    ),
    "person_joins": phrase("Firms that the same natural person controls count as one here."),
    "person_not": phrase("A natural person alone does not make one undertaking of two firms here."),
}


def single_undertaking(
    firm: str, holdings: Iterable[Holding], law: Law, *, persons: frozenset[str] = frozenset(), country: str = ""
) -> Finding:
    """The members of the firm's undertaking, in order. outcome: members.

    holdings: those valid on the day. persons: owners that are natural persons. country: whose reading of persons holds.
    """
    holdings = tuple(holdings)
    if not law["de_minimis_group.other_control"]:
        holdings = tuple(one for one in holdings if not one.has_control)
    switch = PERSON_BY_COUNTRY.get(country, PERSON)
    if not law.is_in_force(switch):
        switch = PERSON
    persons_join = bool(law[switch])
    if not persons_join:
        holdings = tuple(one for one in holdings if one.owner not in persons)
    controlled = Controlled(holdings, law[MAJORITY])
    members = tuple(name for name in controlled.group_of(firm) if name not in persons)
    kind = "group" if len(members) > 1 else "alone"
    reasons = [
        because(
            law, MAJORITY, MESSAGES[kind], "de_minimis_group.other_control",
            majority=percent(law[MAJORITY]), members=", ".join(members),
        )
    ]  # fmt: skip
    if persons:
        reasons.append(because(law, switch, MESSAGES["person_joins" if persons_join else "person_not"]))
    return Finding(
        rule="single_undertaking",
        day=law.day,
        inputs={"firm": firm, "country": country, "holdings": len(holdings)},
        outcome={"members": members},
        reasons=tuple(reasons),
    )
