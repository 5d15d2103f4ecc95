"""What mergers, acquisitions and splits make of aid that was granted before. Money: EUR; nothing is lost or doubled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import ROUND_DOWN, Decimal

from prasme.engines.law.dated import Law
from prasme.engines.law.de_minimis import HeldAid
from prasme.engines.law.finding import Finding
from prasme.engines.law.grant_equivalent import CENT
from prasme.engines.law.reason import Reason, amount, because, phrase

NOTHING = Decimal(0)
MESSAGES = {
    "merged": phrase("All earlier aid of %(parties)s counts for the new undertaking: %(total)s. It stays lawful."),
    "used": phrase("%(firm)s took over the activity for which the aid was used, and carries all of it."),
    "used_parts": phrase("Each successor carries the aid that its activity used."),
    "equity": phrase("Its use cannot be told, so the aid is split by the book value of equity: %(shares)s."),
    "date": phrase("The aid keeps the day of its grant, %(day)s; a split does not make it new."),
    "date_unknown": phrase("The day of the grant is not known, so the day of the split stands in: %(day)s."),
}


class NothingToSplitBy(ValueError):
    """Equity that is nothing, or less, cannot divide aid."""


def merged(held: Mapping[str, tuple[HeldAid, ...]], parties: tuple[str, ...], law: Law) -> tuple[HeldAid, ...]:
    """The aid of every party together, as the merged undertaking holds it."""
    if not law["de_minimis_group.merged_aid_counts_together"]:
        return ()
    return tuple(aid for party in parties for aid in held.get(party, ()))


def merged_reason(held: tuple[HeldAid, ...], parties: tuple[str, ...], law: Law) -> Reason:
    total = sum((aid.amount for aid in held), NOTHING)
    name = "de_minimis_group.merged_aid_counts_together"
    return because(law, name, MESSAGES["merged"], parties=", ".join(parties), total=amount(total))


def split_by_use(held: Decimal, user: str, successors: tuple[str, ...], law: Law) -> Finding:
    """Aid that one successor used: it carries everything. outcome: EUR by successor."""
    carried = {name: held if name == user else NOTHING for name in dict.fromkeys((*successors, user))}
    reason = because(law, "de_minimis_group.split_follows_use", MESSAGES["used"], firm=user)
    return Finding(rule="split", day=law.day, inputs={"held": held}, outcome=carried, reasons=(reason,))


def split_by_equity(held: Decimal, equity: Mapping[str, Decimal], law: Law) -> Finding:
    """Aid whose use cannot be told. outcome: EUR by successor, together exactly what was held."""
    whole = sum(equity.values(), NOTHING)
    if whole <= 0 or any(value < 0 for value in equity.values()):
        raise NothingToSplitBy(f"{dict(equity)}")
    carried = {name: (held * value / whole).quantize(CENT, rounding=ROUND_DOWN) for name, value in equity.items()}
    # What rounding left over goes to the largest, so that the parts make the whole.
    carried[max(equity, key=equity.__getitem__)] += held - sum(carried.values(), NOTHING)
    told = ", ".join(f"{name} {amount(value)}" for name, value in carried.items())
    reason = because(law, "de_minimis_group.split_follows_equity", MESSAGES["equity"], shares=told)
    inputs = {"held": held, "equity": equity}
    return Finding(rule="split", day=law.day, inputs=inputs, outcome=carried, reasons=(reason,))


def split_aid(aid: HeldAid, equity: Mapping[str, Decimal], law: Law) -> dict[str, HeldAid]:
    """One award as each successor carries it, on the day of its grant."""
    parts = split_by_equity(aid.amount, equity, law)
    return {name: replace(aid, amount=part) for name, part in parts.outcome.items()}


def carried_date(granted_on: date | None, split_on: date, law: Law) -> Finding:
    """outcome: register_date, on which the successor's part is entered."""
    day = granted_on or split_on
    message = MESSAGES["date" if granted_on else "date_unknown"]
    return Finding(
        rule="carried_date",
        day=law.day,
        inputs={"granted_on": granted_on, "split_on": split_on},
        outcome={"register_date": day},
        reasons=(because(law, "de_minimis_group.split_follows_use", message, day=day.isoformat()),),
    )
