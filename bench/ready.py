"""The database that is measured: the demonstration, and with `filled()` a register of the size of a country.

PRASME_DATA says where; everything that is added is invented and stays there for the next measurement.
"""

import os
import random
from datetime import date

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "prasme.config.settings")
os.environ["PRASME_HTTPS"] = "0"
os.environ["PRASME_DEMONSTRATION"] = "1"

from prasme.cli import collect_static, set_up, step

ENTERPRISES = 10_000
PEOPLE = 100_000
BATCH = 5_000
MARK = "Mērījumu"  # a word in each invented name, by which the rows are found again


def ready() -> None:
    """Django set up, the demonstration loaded."""
    set_up()
    collect_static()
    from prasme.apps.demo.actions import load_demonstration

    load_demonstration(say=step)


def filled() -> None:
    """Ready, with 10 000 enterprises and 100 000 people more, who work in them."""
    ready()
    from prasme.apps.enterprises.models import Organisation

    if not Organisation.objects.filter(name__startswith=MARK).exists():
        step(f"{ENTERPRISES} enterprises and {PEOPLE} people", _fill)


def _fill() -> None:
    from django.db import connection, transaction

    from prasme.apps.core.text import fold
    from prasme.apps.demo import names
    from prasme.apps.enterprises.models import Employment, Identity, Organisation, Person, Profile
    from prasme.apps.territories.queries import municipalities

    dice = random.Random(1446)  # noqa: S311 - invented names, the same at every filling
    trades = names.firms(dice, 200)
    seats = list(municipalities(date(2026, 1, 1)))
    with transaction.atomic():
        firms = [
            Organisation(
                kind="enterprise", name=(name := f"{MARK} {dice.choice(trades)} {number:05}"),
                registration_number=f"5{number:010}", folded=fold(f"{name} 5{number:010}"),
            )
            for number in range(ENTERPRISES)
        ]  # fmt: skip
        Organisation.objects.bulk_create(firms, batch_size=BATCH)
        profiles = [
            Profile(
                enterprise=firm, valid_from=date(2026, 1, 1), size_class=dice.choice(["micro", "small", "medium"]),
                size_decided_on=date(2026, 1, 1), nace_code=dice.choice(["C10.71", "G47.11", "J62.01"]),
                seat=dice.choice(seats),
            )
            for firm in firms
        ]  # fmt: skip
        Profile.objects.bulk_create(profiles, batch_size=BATCH)
        people = Person.objects.bulk_create([Person() for _ in range(PEOPLE)], batch_size=BATCH)
        identities, employments = [], []
        for number, person in enumerate(people):
            given, family = names.person(dice)
            identities.append(
                Identity(
                    person=person, given_name=given, family_name=family, email=f"m{number}@example.org",
                    folded=fold(f"{given} {family} {given}"),
                )
            )  # fmt: skip
            firm = firms[number % ENTERPRISES]
            employments.append(Employment(person=person, enterprise=firm, started_on=date(2026, 1, 1)))
        Identity.objects.bulk_create(identities, batch_size=BATCH)
        Employment.objects.bulk_create(employments, batch_size=BATCH)
    with connection.cursor() as cursor:
        cursor.execute("analyze")
