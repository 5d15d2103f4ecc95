"""The export of 100 000 people as CSV and XLSX beside a bare CSV of the same rows: `python -m bench.exports`."""

import csv
import io
import resource

from bench.ready import filled


def main() -> None:
    filled()
    from django.test import Client

    from bench.measure import cpu_ms
    from prasme.apps.accounts.models import User
    from prasme.apps.demo.links import DOMAIN
    from prasme.apps.enterprises.models import Person

    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(User.objects.get(email=f"operator{DOMAIN}"))
    people = Person.objects.filter(identity__isnull=False)

    def ours(kind: str) -> int:
        answer = client.get(f"/people/?format={kind}")
        if answer.status_code != 200:
            raise SystemExit(f"The export answered {answer.status_code}")
        return len(answer.getvalue())

    def bare() -> int:
        out = io.StringIO()
        names = ("identity__family_name", "identity__given_name", "employments__enterprise__name")
        rows = people.order_by("identity__family_name").values_list(*names)
        csv.writer(out).writerows(rows.iterator(chunk_size=2000))
        return len(out.getvalue())

    print(f"\n{'file of ' + str(people.count()) + ' people':<26}{'web ms':>10}{'db ms':>10}{'MB':>8}{'bare/ours':>11}")
    web, base = cpu_ms(bare, 1)
    print(f"{'bare csv':<26}{web:>10.0f}{base:>10.0f}{bare() / 1e6:>8.1f}")
    for kind in ("csv", "xlsx"):
        mine, mine_base = cpu_ms(lambda kind=kind: ours(kind), 1)
        share = (web + base) / (mine + mine_base)
        print(f"{kind:<26}{mine:>10.0f}{mine_base:>10.0f}{ours(kind) / 1e6:>8.1f}{share:>11.0%}")
    print(f"largest memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
