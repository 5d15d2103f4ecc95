"""Questions about the size of an enterprise with those around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from prasme.engines.law.dated import law_on
from prasme.engines.law.group_case import Firm, GroupCase
from prasme.engines.law.group_figures import group_figures
from prasme.engines.law.group_size import group_size
from prasme.engines.law.holding import Holding
from prasme.engines.law.investor import Investor, InvestorKind
from prasme.engines.law.questions.given import Given, QuestionUnclear, number, numbers, share, unit
from prasme.engines.law.questions.investors import investor, kind_named
from prasme.engines.law.reason import Reason
from prasme.engines.law.size import SizeClass

Answer = tuple[dict[str, Any], tuple[Reason, ...]]
NOTHING, WHOLE = Decimal(0), Decimal(1)
OWNS = re.compile(r"(?P<owner>\w+)\s*(?:->|owns|holds|controls)\s*(?P<owned>\w+)")
OWNED = re.compile(r"(?P<owned>\w+)\s*(?:<-|owned by)\s*(?P<owner>\w+)")


def firms(given: Given) -> Iterator[Firm]:
    """Every key whose value is a list of numbers: people, turnover and balance in millions."""
    for name, value in given.items():
        is_list = isinstance(value, list) and value and all(isinstance(one, Decimal) for one in value)
        if is_list and name not in ("link", "invested"):
            headcount, turnover, balance, *_ = (*numbers(value, name), NOTHING, NOTHING)
            yield Firm(
                name=name, headcount=headcount, turnover=turnover * unit("million"), balance=balance * unit("million")
            )


def holdings(given: Given, subject: str, others: list[str]) -> list[Holding]:
    """Who holds what, in per cent: "link", "links", "A->B", "A<-B", "B owns A", or capital and votes of the second."""
    found = [_held(one[0], one[1], one[-1]) for one in given.get("links", [])]
    if link := given.get("link"):
        found.append(_held(link[0], link[1], link[-1]))
    for name, value in given.items():
        if match := OWNS.fullmatch(name) or OWNED.fullmatch(name):
            found.append(_held(match["owner"], match["owned"], value))
    if not found and others and {"capital", "votes"}.intersection(given):
        capital, votes = given.number_or_none("capital"), given.number_or_none("votes")
        found.append(
            Holding(
                owner=others[0], owned=subject, capital=None if capital is None else share(capital),
                votes=None if votes is None else share(votes), has_control=given.flag("control"),
            )
        )  # fmt: skip
    found += [Holding(owner=one[0], owned=one[1], has_control=True) for one in _pairs(given.get("control"))]
    for one, other in _pairs(given.any_of("linked", default=None)):
        found.append(Holding(owner=one, owned=other, has_control=True))
    return found


def _pairs(value: Any) -> list[list[str]]:
    """[["A", "B"], …], or one pair alone."""
    if not isinstance(value, list) or not value:
        return []
    return [value] if isinstance(value[0], str) else value


def _held(owner: str, owned: str, value: Any) -> Holding:
    if isinstance(value, dict):
        of = Given(value)
        capital, votes = of.number_or_none("capital"), of.number_or_none("votes")
        return Holding(
            owner=owner, owned=owned, capital=None if capital is None else share(capital),
            votes=None if votes is None else share(votes), has_control=of.flag("control"),
        )  # fmt: skip
    return Holding(owner=owner, owned=owned, capital=share(number(value, f"{owner} of {owned}")))


def size_of_group(given: Given, day: date) -> Answer:
    known = list(firms(given))
    if not known:
        raise QuestionUnclear("the question gives no figures of an enterprise")
    subject = str(given.any_of("firm", "subject", default=known[0].name))
    links = holdings(given, subject, [firm.name for firm in known if firm.name != subject])
    if consolidated := given.any_of("consolidated", default=()):
        names = consolidated if isinstance(consolidated, list) else [one.name for one in known if one.name != subject]
        known = [replace(one, includes=frozenset(names)) if one.name == subject else one for one in known]
    case = GroupCase(
        firm=subject, firms=tuple(known), holdings=tuple(links),
        investors=_investors_of(links, known, given), persons=frozenset(given.any_of("persons", default=[])),
        markets={firm.name: "one" for firm in known} if given.flag("same_market", default=True) else {},
    )  # fmt: skip
    found = group_size(case, law_on(day))
    totals = [found["headcount"], found["turnover"] / unit("million"), found["balance"] / unit("million")]
    told = len(given[subject])
    answer = {"total": totals[:told], "awu": found["headcount"], "lines": found["lines"]}
    if told > 1:
        answer |= {"category": found["size"], "sme": found["size"] != SizeClass.LARGE}
    return answer, found.reasons


def _investors_of(links: list[Holding], known: list[Firm], given: Given) -> tuple[Investor, ...]:
    names = {firm.name for firm in known}
    owners = dict.fromkeys(one.owner for one in links if one.owner not in names)
    return tuple(investor(name, kind, given) for name in owners if (kind := kind_named(name)))


def size_of_group_symbolic(given: Given, day: date) -> Answer:
    """The lines of the calculation as a sum: 100% A + 25% B. A name alone holds that share of A."""
    subject = str(given.any_of("firm", "subject", default="A"))
    links, kinds, names = [], {}, {subject: None}
    plain = {name: value for name, value in given.items() if isinstance(value, Decimal)}
    for text, value in plain.items():
        match = OWNS.fullmatch(text) or OWNED.fullmatch(text)
        owner, kind = _symbol(match["owner"] if match else text)
        owned, _ = _symbol(match["owned"] if match else subject)
        if kind:
            kinds[owner] = kind
        names |= dict.fromkeys((owner, owned))
        links.append(Holding(owner=owner, owned=owned, capital=share(value)))
    links += [
        Holding(owner=one, owned=other, has_control=True)
        for one, other in _pairs(given.any_of("linked", "links", default=None))
    ]
    case = GroupCase(
        firm=subject,
        firms=tuple(Firm(name=name, headcount=WHOLE, turnover=NOTHING, balance=NOTHING) for name in names),
        holdings=tuple(links),
        investors=tuple(investor(name, kind, given) for name, kind in kinds.items()),
    )
    figures = group_figures(case, law_on(day))
    shares = figures.shares
    order = [subject, *sorted(name for name in shares if name != subject)]
    answer = {"total": " + ".join(f"{(shares[name] * 100).normalize():f}% {name}" for name in order)}
    return answer, (*figures.exceptions, *group_size(case, law_on(day)).reasons[: len(order)])


def _symbol(text: str) -> tuple[str, InvestorKind | None]:
    """`D_institutional` as D, an institutional investor."""
    name, _, kind = text.partition("_")
    return (name, kind_named(kind)) if kind else (text, None)


def size_category_with_public_holder(given: Given, day: date) -> Answer:
    known = list(firms(given))
    if not known:
        raise QuestionUnclear("the question gives no figures of the enterprise")
    holders = {name: kind for name in given if (kind := kind_named(name)) and isinstance(given[name], Decimal)}
    case = GroupCase(
        firm=known[0].name,
        firms=tuple(known),
        holdings=tuple(Holding(owner=name, owned=known[0].name, capital=share(given.number(name))) for name in holders),
        investors=tuple(investor(name, kind, given) for name, kind in holders.items()),
    )
    found = group_size(case, law_on(day))
    answer = {"category": found["size"], "public_share": found["public_share"] * 100}
    return answer | {"sme": found["size"] != SizeClass.LARGE}, found.reasons
