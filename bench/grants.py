"""Grants of de minimis aid under contention: `python -m bench.grants [--repetitions N]`.

32 clients, each with a connection of its own, ask at once for aid: first each for a firm of its own, then all for the
firms of one undertaking, which are locked together and reckoned against one ceiling that has room for half of them.
Each row says how many were granted and refused, and whether the ceiling was passed. Runs in a database of its own.
"""

import argparse
import os
import sys
import tempfile
from datetime import date
from decimal import Decimal

from bench.contention import CLIENTS, measured

ATTEMPTS, FIRMS = 640, 8
PRICE = Decimal(1000)  # of a seat, all of it aid


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--repetitions", type=int, default=20)
    repetitions = given.parse_args().repetitions
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PRASME_DATA"] = folder
        from bench.ready import set_up

        set_up()
        from prasme.apps.conftest import make_cast

        cast = make_cast()
        print(f"{CLIENTS} clients, {ATTEMPTS} attempts")
        heads = f"{'undertakings':<14}{'granted':>8}{'refused':>8}{'failed':>7}{'over':>6}"
        print(f"{heads}{'ms web':>8}{'ms db':>7}{'a second':>10}")
        for number in range(repetitions):
            alone = _row(cast, f"a{number}", firms=ATTEMPTS, tied=False)
            together = _row(cast, f"t{number}", firms=FIRMS, tied=True)
        print(f"\none undertaking: {together / alone:.0%} of the grants a second of firms that are not tied")


def _row(cast, name: str, *, firms: int, tied: bool) -> float:
    from prasme.apps.conftest import TODAY, an_edition, an_enterprise
    from prasme.apps.enterprises.actions import Share, add_ownership
    from prasme.apps.funding.actions import CeilingExceeded, reserve_aid
    from prasme.apps.funding.models import Aid
    from prasme.apps.funding.queries import assess_de_minimis
    from prasme.engines.law import law_on

    ceiling = law_on(TODAY)["de_minimis.ceiling"]
    edition = an_edition(cast.programme, name, legal_basis="de_minimis", aid_intensity=Decimal(1), aid_budget=None)
    price = ceiling / (ATTEMPTS // 2) if tied else PRICE
    members = [an_enterprise(f"SIA {name}-{n}", number=f"{hash(name) % 10**5:05}{n:06}") for n in range(firms)]
    if tied:
        share = Share(valid_from=date(2020, 1, 1), votes=Decimal(100))
        for firm in members[1:]:
            add_ownership(enterprise=firm, owner=members[0], share=share, by=None)
    from django.utils import timezone

    now = timezone.now()
    jobs = [
        lambda firm=members[n % firms]: reserve_aid(
            edition=edition, enterprise=firm, price=price, on=TODAY, by=None, at=now
        )
        for n in range(ATTEMPTS)
    ]
    results, web, base, seconds = measured(jobs)
    refused = [one for one in results if isinstance(one, CeilingExceeded)]
    failed = [one for one in results if isinstance(one, Exception) and not isinstance(one, CeilingExceeded)]
    granted = Aid.objects.filter(edition=edition).count()
    held = assess_de_minimis(members[0], amount=Decimal(0), on=TODAY).decision.held
    over = held > ceiling
    whose = "one" if tied else "each its own"
    print(
        f"{whose:<14}{granted:>8}{len(refused):>8}{len(failed):>7}{'yes' if over else 'no':>6}"
        f"{web * 1000 / ATTEMPTS:>8.1f}{base * 1000 / ATTEMPTS:>7.1f}{granted / seconds:>10.0f}",
        flush=True,
    )
    if failed or over or granted != (ATTEMPTS // 2 if tied else ATTEMPTS):
        sys.exit(f"Not as it must be: {failed[:1]}")
    return granted / seconds


if __name__ == "__main__":
    main()
