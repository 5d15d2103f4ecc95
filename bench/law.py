"""Decisions of the law in a second: an undertaking of 1, 10 and 100 firms with 1, 100 and 10 000 awards.

A decision finds the undertaking from its links, gathers the awards of its members and assesses a new one. CPU time of
this process; no database. Beside each row stands how much the work grew against the smaller size, and how much its
cost; the command ends with 1 where the cost grew faster than the work.
"""

import random
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from prasme.engines.law import law_on
from prasme.engines.law.de_minimis import DeMinimisCase, HeldAid, assess
from prasme.engines.law.group_case import Firm, GroupCase
from prasme.engines.law.group_size import group_size
from prasme.engines.law.holding import Holding
from prasme.engines.law.single_undertaking import single_undertaking

DAY = date(2026, 5, 10)
FIRMS, AWARDS = (1, 10, 100), (1, 100, 10_000)
AT_LEAST, ROUNDS = 0.4, 3
NOISE = 1.25  # by which a cost may grow faster than the work before it is held against the rule


def firms_in_a_chain(many: int) -> tuple[list[str], list[Holding]]:
    """Each controls the next, and some control further ones only together with others."""
    names = [f"F{place:03}" for place in range(many)]
    holdings = [Holding(owner=owner, owned=owned, capital=Decimal("0.60")) for owner, owned in pairwise(names)]
    holdings += [
        Holding(owner=owner, owned=owned, capital=Decimal("0.30"))
        for owner, owned in zip(names, names[2:], strict=False)
    ]
    return names, holdings


def deciding(many: int, awards: int) -> Callable[[], object]:
    chance = random.Random(1)  # noqa: S311 - a fixed example
    names, holdings = firms_in_a_chain(many)
    held = [
        (chance.choice(names), HeldAid(granted_on=DAY - timedelta(days=chance.randrange(1500)), amount=Decimal(10)))
        for _ in range(awards)
    ]
    law = law_on(DAY)

    def decide() -> object:
        members = frozenset(single_undertaking(names[0], holdings, law)["members"])
        case = DeMinimisCase(
            amount=Decimal(84), granted_on=DAY, held=tuple(aid for firm, aid in held if firm in members)
        )
        return assess(case, law).allowed

    return decide


def sizing(many: int) -> Callable[[], object]:
    names, holdings = firms_in_a_chain(many)
    firms = tuple(
        Firm(name=name, headcount=Decimal(9), turnover=Decimal(10**6), balance=Decimal(10**6)) for name in names
    )
    case = GroupCase(firm=names[0], firms=firms, holdings=tuple(holdings))
    law = law_on(DAY)
    return lambda: group_size(case, law)["size"]


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of one call: the best of some rounds, each long enough to be measured."""
    work()
    best = float("inf")
    for _ in range(ROUNDS):
        calls, begun = 0, time.process_time()
        while (spent := time.process_time() - begun) < AT_LEAST:
            work()
            calls += 1
        best = min(best, spent / calls)
    return best


def table(title: str, rows: list[tuple[str, float, Callable[[], object]]]) -> bool:
    """Print one column of sizes; says whether the cost grew no faster than the work."""
    print(f"\n{title}\n{'':<30}{'decisions/s':>12}{'ms':>10}{'work ×':>9}{'cost ×':>9}")
    is_linear, before = True, None
    for name, size, work in rows:
        cost = seconds(work)
        grown = ("", "")
        if before:
            more_work, more_cost = size / before[0], cost / before[1]
            grown = (f"{more_work:.1f}", f"{more_cost:.1f}")
            is_linear &= more_cost <= more_work * NOISE
        print(f"{name:<30}{1 / cost:>12,.0f}{cost * 1000:>10.3f}{grown[0]:>9}{grown[1]:>9}", flush=True)
        before = (size, cost)
    return is_linear


def main() -> int:
    linear = [
        table(
            f"Assessed with {awards} award{'s' * (awards > 1)}",
            [(f"{firms} firm{'s' * (firms > 1)}", firms, deciding(firms, awards)) for firms in FIRMS],
        )
        for awards in AWARDS
    ]
    linear += [
        table(
            f"Assessed for {firms} firm{'s' * (firms > 1)}",
            [(f"{awards} award{'s' * (awards > 1)}", awards, deciding(firms, awards)) for awards in AWARDS],
        )
        for firms in FIRMS
    ]
    linear.append(table("Size class of the group", [(f"{f} firm{'s' * (f > 1)}", f, sizing(f)) for f in FIRMS]))
    print("\nThe cost grows no faster than the work." if all(linear) else "\nThe cost grows FASTER than the work.")
    return 0 if all(linear) else 1


if __name__ == "__main__":
    sys.exit(main())
