"""Lists and the search box beside bare Django pages over the same rows: `python -m bench.pages`.

Prints CPU milliseconds of web and database for one request, and what share of it a bare page takes (bench/bare.py).
The database is that of bench/ready.py: the demonstration, 10 000 enterprises and 100 000 people.
"""

from bench.ready import filled

TIMES = 40
PAGES = [
    ("/enterprises/", "/bare/enterprises/"),
    ("/enterprises/?page=100", "/bare/enterprises/?page=100"),
    ("/people/", "/bare/people/"),
    ("/people/?page=1000", "/bare/people/?page=1000"),
    ("/runs/", "/bare/runs/"),
    ("/applications/", "/bare/applications/"),
    ("/editions/likta-2012/ledger/", "/bare/ledger/"),
    ("/editions/likta-2012/figures/people_trained/", "/bare/participations/"),
    ("/search/?q=ozol", "/bare/people/"),
    ("/search/?q=merijumu", "/bare/people/"),
    ("/search/?q=50000009999", "/bare/people/"),
]


def main() -> None:
    filled()
    from django.test import Client, override_settings

    from bench.measure import cpu_ms
    from prasme.apps.accounts.models import User
    from prasme.apps.demo.links import DOMAIN

    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(User.objects.get(email=f"operator{DOMAIN}"))

    def get(path: str) -> None:
        answer = client.get(path)
        if answer.status_code != 200:
            raise SystemExit(f"{path} answered {answer.status_code}")

    print(f"\n{'page':<50}{'web ms':>8}{'db ms':>8}{'sum':>8}{'bare web':>10}{'bare db':>9}{'bare/ours':>11}")
    with override_settings(ROOT_URLCONF="bench.bare"):
        for ours, bare in PAGES:
            web, base = cpu_ms(lambda path=ours: get(path), TIMES)
            bare_web, bare_base = cpu_ms(lambda path=bare: get(path), TIMES)
            share = (bare_web + bare_base) / (web + base)
            print(
                f"{ours:<46}{web:>8.1f}{base:>8.1f}{web + base:>8.1f}{bare_web:>10.1f}{bare_base:>9.1f}{share:>11.0%}"
            )


if __name__ == "__main__":
    main()
