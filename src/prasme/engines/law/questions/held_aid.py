"""Questions about de minimis aid: awards in a window, mergers, splits, declarations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from prasme.engines.law import de_minimis, register, regrouping
from prasme.engines.law.currency import FIXED, in_euro
from prasme.engines.law.dated import instruments, law_on
from prasme.engines.law.de_minimis import AidKind, DeMinimisCase, HeldAid
from prasme.engines.law.de_minimis_window import INSTRUMENTS
from prasme.engines.law.finding import Finding
from prasme.engines.law.holding import Holding
from prasme.engines.law.lapse import footing
from prasme.engines.law.questions.given import Given, QuestionUnclear, number, share
from prasme.engines.law.reason import Reason, because
from prasme.engines.law.scope import Purpose, excluded_because
from prasme.engines.law.single_undertaking import single_undertaking

Answer = tuple[dict[str, Any], tuple[Reason, ...]]
KINDS = {
    "agri": AidKind.AGRICULTURE, "farm": AidKind.AGRICULTURE, "fish": AidKind.FISHERY,
    "aquaculture": AidKind.FISHERY, "sgei": AidKind.PUBLIC_SERVICE, "public_service": AidKind.PUBLIC_SERVICE,
}  # fmt: skip
ACT = re.compile(r"\d+/\d+")
PURPOSES = {
    "primary agri": Purpose.PRIMARY_AGRICULTURE, "primary fish": Purpose.PRIMARY_FISHERY,
    "aquaculture": Purpose.PRIMARY_FISHERY, "export": Purpose.EXPORT, "domestic goods": Purpose.HOME_GOODS,
}  # fmt: skip
NAME = re.compile(r"[^\W\d]\w*")
VERBS = {"merge", "merges", "merged", "acquires", "acquire", "buys", "takes", "take", "over", "and", "with", "by", "of"}
NOTHING = Decimal(0)


def kind_of(content: Given) -> AidKind:
    """By a word, or by the number of the act that set the ceiling; else general."""
    told = str(content.any_of("reg", "regulation", "kind", default="")).lower()
    if act := ACT.search(told):
        return _kind_of_act(act[0])
    return next((kind for word, kind in KINDS.items() if word in told), AidKind.GENERAL)


@cache
def _kind_of_act(number: str) -> AidKind:
    names = {f"{instrument}.ceiling": kind for kind, instrument in INSTRUMENTS.items()}
    for parameter in (parameter for instrument in instruments() for parameter in instrument.parameters):
        if parameter.name in names and any(number in value.source for value in parameter.values):
            return names[parameter.name]
    raise QuestionUnclear(f"no de minimis ceiling of {number} is kept")


def awards(content: Any, *, on: date, state: str, firm: str = "") -> list[tuple[str, HeldAid]]:
    """Awards with the firm that holds each: from a number, one award, a list, or any of these by firm."""
    if isinstance(content, list):
        return [found for one in content for found in awards(one, on=on, state=state, firm=firm)]
    if not isinstance(content, Mapping):
        return [(firm, HeldAid(granted_on=on, amount=number(content, "an award"), member_state=state))]
    given = Given(content)
    if old := next((code for code in FIXED if code.lower() in given), ""):
        given = Given({**given, "amount": given[old.lower()], "currency": old})
    if not {"gge", "amount", "aid"}.intersection(given):
        return [found for name, one in given.items() for found in _awards_of(name, one, on=on, state=state)]
    granted_on = given.day("granted", "granted_on", default=on)
    amount = given.number("gge", "amount", "aid")
    if currency := given.any_of("currency", default=""):
        amount = in_euro(amount, currency, law_on(on), rate=given.number_or_none("rate"))["euro"]
    amount *= 1 - given.number("eu_central_share", default=NOTHING)
    aid = HeldAid(
        granted_on=granted_on,
        amount=amount,
        member_state=given.any_of("ms", "member_state", default=state),
        kind=kind_of(given),
    )
    return [(given.any_of("to", "firm", "beneficiary", default=firm), aid)]


def _awards_of(name: str, content: Any, *, on: date, state: str) -> list[tuple[str, HeldAid]]:
    """Awards under a name: of a firm, or of a kind of de minimis aid (`agri`, `1408/2013`)."""
    told = name.lower()
    if told != "general" and not ACT.search(told) and told not in (*KINDS, "agriculture", "fishery"):
        return awards(content, on=on, state=state, firm=name)
    kind = kind_of(Given({"kind": name}))
    return [("", replace(aid, kind=kind)) for _, aid in awards(content, on=on, state=state)]


def prior_awards(given: Given, *, on: date, state: str) -> list[tuple[str, HeldAid]]:
    """What `prior` holds, and what stands under `prior_agri`, `prior_sgei` and the like."""
    found = awards(given.get("prior", []), on=on, state=state)
    for name, content in given.items():
        if name.startswith("prior_"):
            found += _awards_of(name.removeprefix("prior_"), content, on=on, state=state)
    return found


def holdings(given: Given) -> tuple[Holding, ...]:
    """[owner, owned, per cent] of votes, of capital; [owner, owned] of control in another way."""
    found = [
        Holding(owner=one[0], owned=one[1], votes=share(number(one[-1], "votes"))) for one in given.get("votes", [])
    ]
    found += [
        Holding(owner=one[0], owned=one[1], capital=share(number(one[-1], "capital")), votes=NOTHING)
        for one in given.get("capital", [])
    ]
    for name in ("control", "board", "contract", "agreement"):
        found += [Holding(owner=one[0], owned=one[1], has_control=True) for one in given.get(name, [])]
    return tuple(found)


def group_of(firm: str, given: Given, on: date, state: str) -> Finding | None:
    """The firm's undertaking, where the question says who holds what."""
    links = holdings(given)
    if not links:
        return None
    persons = given.any_of("natural_persons", "persons", "person", "natural_person", default=[])
    persons = frozenset([persons] if isinstance(persons, str) else persons)
    country = given.any_of("country", "ms", default=state)
    law = footing(on, "de_minimis_group.majority_of_votes").law
    switch = given.any_of("persons_join", "natural_person_rule", default=None)
    if switch is not None:
        links = tuple(one for one in links if switch or one.owner not in persons)
        persons, country = (persons, "LV") if switch else (frozenset(), "")
    return single_undertaking(firm, links, law, persons=persons, country=country)


def assess_award(given: Given, day: date) -> Answer:
    new = given["new"] if "new" in given else given.number("gge", "amount")
    asked = Given(new if isinstance(new, Mapping) else {"gge": new})
    on = asked.day("granted", "granted_on", default=given.day("granted", default=day))
    state = asked.any_of("ms", "member_state", default=given.any_of("ms", "member_state", default="LV"))
    kind = kind_of(asked) if {"reg", "regulation", "kind"}.intersection(asked) else kind_of(given)
    firm = asked.any_of("to", default="")
    group = group_of(firm, given, on, state) if firm else None
    members = group["members"] if group else (given.get("group") or ([firm] if firm else None))
    held = [
        aid for holder, aid in prior_awards(given, on=on, state=state) if not members or not holder or holder in members
    ]
    (_, wanted), *_ = awards(dict(asked), on=on, state=state)
    is_apart = given.flag("separable", "separated", "separate_accounts", default=True)
    others = frozenset(kind_of(Given({"kind": name})) for name in given.get("activities", []))
    stand = footing(on, f"{INSTRUMENTS[kind]}.ceiling", is_existing_scheme=given.flag("existing_scheme"))
    decision = de_minimis.assess(
        DeMinimisCase(
            amount=wanted.amount, granted_on=on, held=tuple(held), member_state=state, kind=kind,
            fiscal_year_starts_in=given.whole("fiscal_year_starts_in", default=1),
            inseparable_from=frozenset() if is_apart else others,
            has_register=given.flag("register", "central_register"),
            boundary_day_counts=given.any_of("boundary_day_counts", "boundary_counts", default=None),
        ),
        stand.law,
    )  # fmt: skip
    told = str(given.any_of("sector", "activity", "purpose", default="")).lower()
    purpose = next((one for word, one in PURPOSES.items() if word in told), None)
    outside = excluded_because(purpose, stand.law) if purpose and kind is AidKind.GENERAL else None
    allowed = decision.allowed and stand.may_grant and outside is None
    answer = {
        "allowed": allowed, "total": decision.held + wanted.amount, "in_window": decision.held,
        "headroom": decision.headroom, "ceiling": decision.ceiling, "granted": wanted.amount if allowed else NOTHING,
        "window_from": decision.window_from, "flag": "BOUNDARY_POLICY" if decision.rests_on_boundary_day else None,
        "provisional": stand.law.is_provisional,
    }  # fmt: skip
    if group:
        answer["group"] = list(group["members"])
    reasons = [*(group.reasons if group else ()), *decision.reasons, *([outside] if outside else ()), *stand.reasons]
    return answer, tuple(reasons)


def merger(given: Given, day: date) -> Answer:
    prior = given.any_of("prior", default={})
    event = str(given.any_of("event", default=""))
    named = [name for name in NAME.findall(event.partition("->")[0]) if name.lower() not in VERBS]
    by_firm: dict[str, list[HeldAid]] = {}
    for firm, aid in awards(prior, on=day, state="LV"):
        by_firm.setdefault(firm, []).append(aid)
    parties = tuple(given.any_of("parties", default=named or list(by_firm)))
    law = footing(day, "de_minimis_group.merged_aid_counts_together").law
    together = regrouping.merged({firm: tuple(aid) for firm, aid in by_firm.items()}, parties, law)
    new = given.get("new", NOTHING)
    (_, wanted), *_ = awards(new if isinstance(new, Mapping) else {"gge": new}, on=day, state="LV")
    decision = de_minimis.assess(
        DeMinimisCase(amount=wanted.amount, granted_on=day, held=together, member_state=wanted.member_state),
        footing(day, "de_minimis.ceiling").law,
    )
    reasons = (regrouping.merged_reason(together, parties, law), *decision.reasons)
    answer = {
        "allowed": decision.allowed, "prior_total": decision.held, "total": decision.held + wanted.amount,
        "in_window": decision.held, "headroom": decision.headroom, "old_awards_stay_lawful": True,
        "granted": wanted.amount if decision.allowed else NOTHING, "parties": list(parties),
    }  # fmt: skip
    return answer, reasons


def split(given: Given, day: date) -> Answer:
    held = sum((aid.amount for _, aid in awards(given.get("prior", []), on=day, state="LV")), NOTHING)
    law = footing(day, "de_minimis_group.split_follows_use").law
    equity = given.any_of("equity_book_value", "equity", "book_value", default={})
    used = given.any_of("used", "attributed", "attributable", default={})
    if isinstance(used, Mapping) and used:
        return dict(used), (because(law, "de_minimis_group.split_follows_use", regrouping.MESSAGES["used_parts"]),)
    # Who used the aid is named under many words; nothing else in this question is a text.
    texts = [value for name, value in given.items() if isinstance(value, str) and name not in ("event", "split")]
    user = next(iter(texts), "")
    if user:
        successors = tuple(given.any_of("successors", "into", default=list(equity)))
        found = regrouping.split_by_use(held, str(user), successors, law)
    elif equity:
        book = {name: number(value, "equity") for name, value in equity.items()}
        try:
            found = regrouping.split_by_equity(held, book, law)
        except regrouping.NothingToSplitBy as problem:
            raise QuestionUnclear(f"aid cannot be split by the equity {problem}") from problem
    else:
        raise QuestionUnclear("the question says neither who used the aid nor the book value of equity")
    return dict(found.outcome), found.reasons


def split_date(given: Given, day: date) -> Answer:
    prior = given.any_of("prior", default={})
    prior = Given(prior if isinstance(prior, Mapping) else {"granted": prior})
    split_on = given.day("split", "split_on", default=day)
    law = footing(day, "de_minimis_group.split_follows_use").law
    found = regrouping.carried_date(prior.day_or_none("granted", "granted_on"), split_on, law)
    return dict(found.outcome), found.reasons


def declaration(given: Given, day: date) -> Answer:
    granted_on = given.day("grant", "granted", default=day)
    law = footing(granted_on, "de_minimis_register.declaration_years").law
    found = register.declaration(granted_on, law, register_began_on=given.day_or_none("register_start"))
    return {"declaration_required": found["is_required"], "not_before": found["covered_on"]}, found.reasons


def register_deadline(given: Given, day: date) -> Answer:
    granted_on = given.day("granted", "grant", "granted_on", default=day)
    law = footing(granted_on, "de_minimis_register.working_days").law
    days_off = [date.fromisoformat(one) for one in given.any_of("holidays", default=[])]
    country = "" if "holidays" in given else given.any_of("country", "ms", default="")
    found = register.register_deadline(granted_on, law, country=country, days_off=days_off)
    return dict(found.outcome), found.reasons
