"""The whole way to a seat: `python -m bench.enrolling [--attempts N]`, or `make bench-enrol`.

Somebody who is signed in opens the page of a course, opens the page on which a seat is taken, takes it, and the letter
of the confirmed seat is queued: three requests through every middleware, by 1, 8 and 32 clients at once, each with a
session and a database connection of its own. A run has fewer seats than people ask, so some end on the waiting list.
CPU is that of the web process and of the database's processes. Runs in a database of its own.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

RUNS, SHARE = 10, 0.8  # of those who ask, so many find a seat


def main() -> None:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--attempts", type=int, default=320)
    attempts = given.parse_args().attempts
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PRASME_DATA"] = folder
        from bench.ready import collect_static, set_up

        set_up()
        collect_static()
        from django.test.utils import setup_test_environment

        setup_test_environment()  # answers to the host name of the test client
        cast = _cast()
        print(
            f"{'clients':<9}{'asked':>6}{'seats':>7}{'wait':>6}{'queued':>8}{'web ms':>9}{'db ms':>8}{'a second':>10}"
        )
        _measure(cast, 1, 16, shown=False)  # what is read once is read
        for clients in (1, 8, 32):
            _measure(cast, clients, attempts)


def _cast():
    from django.utils import timezone

    from prasme.apps.conftest import make_cast

    cast, today = make_cast(), timezone.localdate()
    cast.edition.allows_people_without_enterprise = True
    cast.edition.starts_on, cast.edition.ends_on = today - timedelta(days=60), today + timedelta(days=400)
    cast.edition.save()
    return cast


def _people(count: int, mark: str) -> list:
    """So many, each with a user and a session."""
    from django.test import Client

    from prasme.apps.accounts.roles import Role, ScopeKind
    from prasme.apps.conftest import a_user
    from prasme.apps.enterprises.actions import NewPerson, link_user, register_person

    clients = []
    for number in range(count):
        email = f"{mark}-{number}@epasts.invalid"
        person = register_person(new=NewPerson(given_name="Zane", family_name=f"Liepa{number}", email=email), by=None)
        user = a_user(email, Role.LEARNER, person, kind=ScopeKind.PERSON)
        link_user(person=person, user=user, by=None)
        client = Client()
        client.force_login(user)
        clients.append(client)
    return clients


def _measure(cast, clients: int, attempts: int, *, shown: bool = True) -> None:
    from django.utils import timezone

    from bench.measure import server_seconds
    from prasme.apps.conftest import a_run
    from prasme.apps.occasions.models import Seat
    from prasme.apps.outbox.models import Message

    mark = f"c{clients}-{attempts}"
    capacity = int(attempts * SHARE / RUNS)
    day = timezone.localdate() + timedelta(days=30)
    room = {"room": None, "leader": None, "capacity": capacity}
    runs = [a_run(cast, f"{mark}-{number}", days=[day], **room) for number in range(RUNS)]
    jobs = [_way(client, runs[number % RUNS].code) for number, client in enumerate(_people(attempts, mark))]
    before, base, begun = time.process_time(), server_seconds(), time.monotonic()
    results = _at_once(jobs, clients)
    web, seconds = time.process_time() - before, time.monotonic() - begun
    time.sleep(0.5)  # until the server has buried its processes, whose time would be lost in between
    db = server_seconds() - base
    seats = Seat.objects.filter(occasion__run__in=runs)
    sold, waiting = seats.filter(state="confirmed").count(), seats.filter(state="waiting").count()
    queued = Message.objects.filter(kind="seat-planned", to_address__startswith=f"{mark}-").count()
    failed = [one for one in results if one is not None]
    if failed or sold != capacity * RUNS or waiting != attempts - sold or queued != sold:
        sys.exit(f"Not as it must be: {sold} seats, {waiting} wait, {queued} letters, {failed[:1]}")
    if shown:
        each = f"{web * 1000 / attempts:>9.1f}{db * 1000 / attempts:>8.1f}{attempts / seconds:>10.1f}"
        print(f"{clients:<9}{attempts:>6}{sold:>7}{waiting:>6}{queued:>8}{each}", flush=True)


def _way(client, code: str) -> Callable[[], None]:
    def go() -> None:
        for path in (f"/courses/{code}/", f"/courses/{code}/take/"):
            if (answer := client.get(path)).status_code != 200:
                raise RuntimeError(f"{path}: {answer.status_code}")
        answer = client.post(f"/courses/{code}/take/")
        if answer.status_code != 302:
            raise RuntimeError(f"not taken: {answer.status_code}")

    return go


def _at_once(jobs: list[Callable[[], None]], clients: int) -> list[Exception | None]:
    from django.db import connection

    def work(mine: list[Callable[[], None]]) -> list[Exception | None]:
        done: list[Exception | None] = []
        for job in mine:
            try:
                job()
            except Exception as problem:
                done.append(problem)
            else:
                done.append(None)
        connection.close()
        return done

    with ThreadPoolExecutor(clients) as pool:
        return [one for part in pool.map(work, [jobs[each::clients] for each in range(clients)]) for one in part]


if __name__ == "__main__":
    main()
