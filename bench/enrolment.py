"""Enrolment under contention beside a bare insert: `python -m bench.enrolment [--repetitions N]`.

32 clients, each with a connection of its own, ask 10 000 times for one of 500 seats on 50 occasions; the money of a
seat is reserved with it, and who comes too late goes on the waiting list. The bare insert writes as many rows of the
same table by as many clients, without a lock, a check, money or history of steps. Runs in a database of its own.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from decimal import Decimal

from bench.contention import measured

OCCASIONS, SEATS, ATTEMPTS = 50, 500, 10_000


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--repetitions", type=int, default=20)
    repetitions = given.parse_args().repetitions
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PRASME_DATA"] = folder
        from bench.ready import set_up

        set_up()
        heads = f"{'repetition':<12}{'sold':>6}{'waiting':>9}{'failed':>8}{'over':>6}"
        print(f"{heads}{'web ms':>8}{'db ms':>8}{'seconds':>9}")
        from prasme.apps.conftest import make_cast

        cast = make_cast()
        ours = [_ours(cast, number) for number in range(repetitions)]
        bare = _bare(cast)
        each = [sum(pair) / len(ours) for pair in zip(*ours, strict=True)]
        print(f"\none attempt: {each[0]:.1f} ms web + {each[1]:.1f} ms database = {sum(each):.1f} ms")
        print(f"bare insert: {bare[0]:.1f} ms web + {bare[1]:.1f} ms database = {sum(bare):.1f} ms")
        print(f"an attempt costs {sum(each) / sum(bare):.1f} bare inserts")


def _ours(cast, number: int) -> tuple[float, float]:
    from prasme.apps.conftest import NOW, a_run, an_edition, an_enterprise
    from prasme.apps.occasions.actions import hold_seats
    from prasme.apps.occasions.models import Seat, SeatState

    firms = [an_enterprise(f"SIA {number}-{n}", number=f"{number:05}{n:06}") for n in range(ATTEMPTS // OCCASIONS)]
    edition = an_edition(cast.programme, f"b{number}", cast.municipality, aid_budget=Decimal(10_000_000))
    room = {"room": None, "leader": None, "capacity": SEATS // OCCASIONS}
    runs = [a_run(cast, f"B{number}-{n}", edition=edition, **room) for n in range(OCCASIONS)]
    jobs = [
        lambda run=runs[n % OCCASIONS], firm=firms[n // OCCASIONS]: hold_seats(
            occasion=run.occasion, holder=firm, count=1, by=None, at=NOW
        )
        for n in range(ATTEMPTS)
    ]
    results, web, base, seconds = measured(jobs)
    failed = [result for result in results if isinstance(result, Exception)]
    held = Seat.objects.filter(occasion__run__in=runs)
    states = Counter(held.values_list("state", flat=True))
    full = Counter(held.filter(state=SeatState.RESERVED).values_list("occasion", flat=True))
    over = sum(max(0, count - SEATS // OCCASIONS) for count in full.values())
    web, base = web * 1000 / ATTEMPTS, base * 1000 / ATTEMPTS
    sold = states[SeatState.RESERVED]
    counts = f"{sold:>6}{states[SeatState.WAITING]:>9}{len(failed):>8}{over:>6}"
    print(f"{number + 1:<12}{counts}{web:>8.1f}{base:>8.1f}{seconds:>9.1f}", flush=True)
    if failed or over or sold != SEATS:
        sys.exit(f"Not as it must be: {failed[:1]}")
    return web, base


def _bare(cast) -> tuple[float, float]:
    from prasme.apps.conftest import NOW, a_run
    from prasme.apps.occasions.models import Seat, SeatState

    occasion = a_run(cast, "BARE", room=None, leader=None).occasion
    jobs = [
        lambda: Seat.objects.create(
            occasion=occasion, holder=cast.bakery, state=SeatState.WAITING, requested_at=NOW, request_number=1
        )
    ] * ATTEMPTS
    results, web, base, _seconds = measured(jobs)
    if failed := [result for result in results if isinstance(result, Exception)]:
        sys.exit(f"The bare insert failed: {failed[0]!r}")
    return web * 1000 / ATTEMPTS, base * 1000 / ATTEMPTS


if __name__ == "__main__":
    main()
