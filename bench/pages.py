"""Pages of the demonstration beside a bare Django page over the same rows: `make bench`.

Prints CPU milliseconds of web and database for one request, and the ratio to a page that is nothing but one query and
one table without anything around it. It reads the demonstration of PRASME_DATA, loads it first where it is missing,
and writes nothing else.
"""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "prasme.config.settings")
os.environ["PRASME_HTTPS"] = "0"

from prasme.cli import collect_static, set_up, step

TIMES = 40
BARE = """<!doctype html><title>Bare</title>
<table>{% for row in rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>{% endfor %}</table>"""


def main() -> None:
    set_up()
    collect_static()
    from django.http import HttpResponse
    from django.template import Context, Template
    from django.test import Client

    from bench.measure import cpu_ms
    from prasme.apps.accounts.models import User
    from prasme.apps.demo.actions import load_demonstration
    from prasme.apps.demo.links import DOMAIN
    from prasme.apps.enterprises.models import Organisation
    from prasme.apps.funding.models import Aid
    from prasme.apps.training.models import Participation, Run

    load_demonstration(say=step)
    template = Template(BARE)
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(User.objects.get(email=f"operator{DOMAIN}"))

    def bare(rows):
        return lambda: HttpResponse(template.render(Context({"rows": list(rows.all())})))

    participations = Participation.objects.values_list("enterprise__name", "run__code", "completed_on")
    pages = {
        "/enterprises/": Organisation.objects.values_list("name", "registration_number", "kind")[:50],
        "/runs/": Run.objects.values_list("code", "course__title", "starts_on", "ends_on", "state")[:50],
        "/editions/likta-2012/ledger/": Aid.objects.values_list("enterprise__name", "price", "amount", "state")[:50],
        "/editions/likta-2012/figures/": participations[:50],
        "/editions/likta-2012/figures/enterprises_trained/": participations[:20],
    }
    print(f"\n{'page':<52}{'web ms':>8}{'db ms':>8}{'bare web':>10}{'bare db':>9}{'times bare':>12}")
    for path, rows in pages.items():
        answer = client.get(path)
        if answer.status_code != 200:
            raise SystemExit(f"{path} answered {answer.status_code}")
        web, base = cpu_ms(lambda path=path: client.get(path), TIMES)
        bare_web, bare_base = cpu_ms(bare(rows), TIMES)
        ratio = (web + base) / (bare_web + bare_base)
        print(f"{path:<52}{web:>8.1f}{base:>8.1f}{bare_web:>10.1f}{bare_base:>9.1f}{ratio:>12.1f}")


if __name__ == "__main__":
    main()
