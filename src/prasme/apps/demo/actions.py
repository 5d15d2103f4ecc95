"""Loads the demonstration: everything through the apps' own actions, by chance with a fixed seed."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from datetime import date
from random import Random

from django.db import connection, transaction
from django.utils import timezone

from prasme.apps.accounts.models import User
from prasme.apps.demo import closed, configuration, hub_years, invent, live, matchmaking, sheets
from prasme.apps.demo.cast import Cast, make_cast, open_venues
from prasme.apps.demo.models import Demonstration
from prasme.apps.enterprises.actions import find_duplicates
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.models import Venue
from prasme.apps.programmes.actions import close_edition
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting.actions import freeze_period, open_period

Say = Callable[[str, Callable[[], object]], object]


class DatabaseInUse(Exception):
    """The database holds records that are not the demonstration's."""


def load_demonstration(*, say: Say, today: date | None = None) -> None:
    """Fill an empty database; one that holds the demonstration already is left as it is. Raises DatabaseInUse.

    today: the day around which the live edition is made; the calendar's unless it is given.
    """
    if Demonstration.objects.exists():
        return
    if _is_used():
        raise DatabaseInUse(
            "This database has records of its own, and a demonstration would mix with them. "
            "Name another folder: PRASME_DATA=.prasme-demo prasme demo"
        )
    today = today or timezone.localdate(timezone=closed.ZONE)
    with transaction.atomic(), sheets.press() as press:
        Demonstration.objects.create(
            loaded_at=timezone.now(), today=today, seed=configuration.SEED, link_key=secrets.token_urlsafe(32)
        )
        _load(say, press, today)
    with connection.cursor() as cursor:
        cursor.execute("analyze")


def _is_used() -> bool:
    return User.objects.exists() or Organisation.objects.exists()


def _load(say: Say, press: Executor, today: date) -> None:
    random = Random(configuration.SEED)
    first, second = configuration.FIRST, configuration.SECOND
    cast: Cast = make_cast(random)
    # First, while the press is idle: its completed group needs its sheet at once.
    say("The live edition", lambda: live.load(random, cast, press, today))
    days: list[matchmaking.Day] = []
    say("Matchmaking", lambda: days.append(matchmaking.prepare(press, cast, today)))
    venues = open_venues(cast, first.starts_on)
    count = int((first.participations + second.participations) * configuration.ANSWERING)
    told = invent.answers(random, count, float(configuration.QUALITY), float(configuration.RECOMMEND))
    random.shuffle(told)
    book = closed.Book({}, {}, iter(told))

    edition = closed.open_closed_edition(cast, first)
    firms = invent.invent_firms(random, first.enterprises, configuration.MUNICIPALITIES)
    people = invent.staff(random, firms, first.people)
    invent.choose_courses(random, people, first.participations, len(cast.courses))
    say("Firms and people", lambda: closed.register(random, cast, book, firms, people, first.starts_on))
    sent: list[sheets.Sent] = []
    say(first.title, lambda: sent.extend(_record(random, cast, first, edition, people, book, venues, press)))
    close_edition(edition=edition, by=cast.operator)
    period = open_period(
        edition=edition, title="2012–2015", starts_on=first.starts_on, ends_on=first.ends_on, by=cast.operator
    )
    freeze_period(period=period, at=timezone.now(), by=cast.operator)

    edition = closed.open_closed_edition(cast, second)
    back = random.sample([firm for firm in firms if firm.size != "self_employed"], second.returning_enterprises)
    places = {code: configuration.MUNICIPALITIES[code] for code in configuration.SECOND_MUNICIPALITIES}
    fresh = second.enterprises - second.returning_enterprises
    newcomers = invent.invent_firms(random, fresh, places, first=len(firms))
    again = invent.come_back(random, back, second, places)
    staff = again + invent.staff(random, [*back, *newcomers], second.people - len(again), first=len(people))
    invent.choose_courses(random, staff, second.participations, len(cast.courses))
    say("More firms and people", lambda: closed.register(random, cast, book, newcomers, staff, second.starts_on))
    say(second.title, lambda: sent.extend(_record(random, cast, second, edition, staff, book, venues, press)))
    close_edition(edition=edition, by=cast.operator)

    say("The hub: hackathons, meetups, visits", lambda: hub_years.load(random, cast, venues, timezone.now()))
    say("Meetings at tables", lambda: matchmaking.hold_all(days, cast))
    now = timezone.now()
    say("Suspected duplicates", lambda: find_duplicates(on=today, at=now, by=cast.operator))
    say("Signed sheets", lambda: sheets.file(sent, days_later=3, by=cast.operator))


def _record(
    random: Random,
    cast: Cast,
    plan: configuration.ClosedEdition,
    edition: Edition,
    people: Sequence[invent.Somebody],
    book: closed.Book,
    venues: Mapping[str, Venue],
    press: Executor,
) -> list[sheets.Sent]:
    groups = invent.make_groups(random, people, len(cast.courses))
    planned = invent.schedule(
        random,
        groups,
        plan,
        days_of=[closed.days_of(cast, course) for course in cast.courses],
        rooms={code: list(range(len(rooms))) for code, rooms in cast.rooms.items()},
        leaders=range(len(cast.trainers)),
    )
    return closed.record_runs(random, cast, edition, planned, book, venues, press)
