"""An import of 10 000 people beside a bare bulk insert of the same rows: `python -m bench.imports [rows]`.

Prints CPU milliseconds of Python and database for one row, and the ratio. Both are rolled back.
The bare insert has no reading, no comparing, no rules and no undo; the triggers of the history run in both.
"""

import os
import sys
import time
from collections.abc import Callable

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "prasme.config.settings")

from prasme.cli import set_up

ROWS = 10_000
FIRMS = 2_000


def sheet(rows: int) -> bytes:
    """An office's list: a title, people with their firms, some of them without a mail address."""
    lines = ["Dalībnieku saraksts", "", "Nr.p.k.;Vārds;Uzvārds;Dzimšanas datums;Uzņēmums;Reģ. Nr.;E-pasts"]
    for number in range(rows):
        firm, day = number % FIRMS, f"{number % 28 + 1:02}.{number % 12 + 1:02}.{1960 + number % 40}."
        mail = f"p{number}@piemers.lv" if number % 3 else "nav"
        lines.append(
            f"{number};Vārds{number};Uzvārds{number % 997};{day};SIA Mērījums {firm};{90000000000 + firm};{mail}"
        )
    return "\r\n".join(lines).encode("windows-1257")


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    set_up()
    import pghistory
    from django.db import connection, transaction
    from django.utils import timezone

    from bench.measure import database_seconds
    from prasme.apps.enterprises.models import Employment, Identity, Organisation, OrganisationKind, Person
    from prasme.apps.imports import actions
    from prasme.apps.imports.kinds import kinds
    from prasme.apps.imports.models import Which

    content = sheet(rows)

    def imported() -> None:
        actions.import_at_once(
            kind=kinds()["people"], name="bench.csv", media_type="text/csv", content=content,
            said={"options": {"country": "LV"}}, which=Which.ALL, by=None, on=timezone.localdate(), at=timezone.now(),
        )  # fmt: skip

    def bare() -> None:
        kind = OrganisationKind.ENTERPRISE
        numbers = [str(90000000000 + n) for n in range(min(rows, FIRMS))]
        firms = Organisation.objects.bulk_create(
            [
                Organisation(kind=kind, name=f"SIA Mērījums {n}", registration_number=n, folded=f"sia merijums {n}")
                for n in numbers
            ],
            2000,
        )
        people = Person.objects.bulk_create([Person() for _ in range(rows)], 2000)
        identities = [
            Identity(
                person=p, given_name=f"Vārds{n}", family_name=f"Uzvārds{n % 997}", email=f"p{n}@piemers.lv",
                folded=f"vards{n} uzvards{n % 997} vards{n}",
            )
            for n, p in enumerate(people)
        ]  # fmt: skip
        Identity.objects.bulk_create(identities, 2000)
        today = timezone.localdate()
        Employment.objects.bulk_create(
            [Employment(person=p, enterprise=firms[n % FIRMS], started_on=today) for n, p in enumerate(people)], 2000
        )

    def measured(work: Callable[[], None]) -> tuple[float, float, float]:
        # Without a context each trigger of the history looks for one in vain, which costs more than the row.
        with transaction.atomic(), pghistory.context(action=work.__name__):
            began, web, base = time.monotonic(), time.process_time(), database_seconds()
            work()
            connection.check_constraints()
            taken = time.process_time() - web, database_seconds() - base, time.monotonic() - began
            transaction.set_rollback(True)
        return taken

    print(f"\n{rows} people of {min(rows, FIRMS)} firms")
    print(f"{'':<16}{'web ms/row':>12}{'db ms/row':>12}{'seconds':>10}{'times bare':>12}")
    measured(bare)  # to warm up
    bare_web, bare_base, bare_seconds = measured(bare)
    web, base, seconds = measured(imported)
    for name, one, other, long in (("bare insert", bare_web, bare_base, bare_seconds), ("import", web, base, seconds)):
        ratio = (one + other) / (bare_web + bare_base)
        print(f"{name:<16}{one * 1000 / rows:>12.3f}{other * 1000 / rows:>12.3f}{long:>10.1f}{ratio:>12.1f}")


if __name__ == "__main__":
    main()
