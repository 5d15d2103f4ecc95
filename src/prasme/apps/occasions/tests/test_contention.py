"""Many at once, on real connections: no seat is given twice, none is lost, and nobody waits in a circle."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal
from threading import Barrier

import pytest
from django.db import connection

from prasme.apps.conftest import NOW, TODAY, a_run, a_seat, a_session, an_enterprise, make_cast
from prasme.apps.funding.models import Aid
from prasme.apps.funding.queries import committed
from prasme.apps.occasions import actions, queries
from prasme.apps.occasions.models import Attendance, Method, Occasion, Presence, Seat, SeatStep
from prasme.apps.programmes.models import Edition

pytestmark = pytest.mark.django_db(transaction=True)


def all_at_once(jobs: list[Callable]) -> list:
    """What each job returned, or the exception that it raised."""
    together = Barrier(len(jobs))

    def work(job):
        try:
            connection.ensure_connection()
            together.wait(30)
            return job()
        except Exception as problem:
            return problem
        finally:
            connection.close()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(work, jobs))


def fail_loudly(results, *expected):
    for result in results:
        if isinstance(result, Exception) and not isinstance(result, expected):
            raise result


def hold(occasion, holder, count=1, **more):
    return lambda: actions.hold_seats(occasion=occasion, holder=holder, count=count, by=None, at=NOW, **more)


def test_32_requests_for_10_seats_give_10_and_22_wait(transactional_db):
    cast = make_cast()
    run = a_run(cast, capacity=10)
    firms = [an_enterprise(f"SIA Firma {number}", number=f"{number:011}") for number in range(8)]
    results = all_at_once([hold(run.occasion, firms[number % 8]) for number in range(32)])
    fail_loudly(results)
    states = list(Seat.objects.values_list("state", flat=True))
    assert (states.count("reserved"), states.count("waiting")) == (10, 22)
    assert Aid.objects.count() == 10
    assert SeatStep.objects.count() == 32


def test_a_budget_for_four_seats_pays_four(transactional_db):
    cast = make_cast()
    run = a_run(cast, capacity=20)
    Edition.objects.update(aid_budget=Decimal("196.00") * 4)
    firms = [an_enterprise(f"SIA Firma {number}", number=f"{number:011}") for number in range(12)]
    from prasme.apps.funding.actions import BudgetExceeded

    results = all_at_once([hold(run.occasion, firm) for firm in firms])
    fail_loudly(results, BudgetExceeded)
    assert Seat.objects.count() == 4
    assert committed(cast.edition) == Decimal("784.00")


def test_the_same_form_sent_eight_times_at_once_makes_its_seats_once(transactional_db):
    cast = make_cast()
    run = a_run(cast, capacity=10)
    results = all_at_once([hold(run.occasion, cast.bakery, 3, request_key="form")] * 8)
    fail_loudly(results)
    assert Seat.objects.count() == 3
    assert {tuple(seat.pk for seat in seats) for seats in results} == {tuple(Seat.objects.values_list("pk", flat=True))}


def test_firms_that_take_and_give_back_on_two_courses_do_not_block_each_other(transactional_db):
    cast = make_cast()
    runs = [a_run(cast, f"R{n}", capacity=3, days=[TODAY + timedelta(5 + n)]) for n in range(2)]
    firms = [an_enterprise(f"SIA Firma {number}", number=f"{number:011}") for number in range(4)]
    held = [
        actions.hold_seats(occasion=run.occasion, holder=firm, count=2, by=None, at=NOW)[0]
        for run in runs
        for firm in firms
    ]

    def give_back(seat):
        return lambda: actions.withdraw_seat(seat=seat, reason="", by=None, at=NOW)

    jobs = [give_back(seat) for seat in held] + [hold(run.occasion, firm) for run in runs for firm in reversed(firms)]
    results = all_at_once(jobs)
    from prasme.apps.core.versions import ChangedMeanwhile

    # A seat that was offered to its firm this moment has changed; the form says so.
    fail_loudly(results, ChangedMeanwhile)
    actions.expire_offers(at=NOW)
    for occasion in Occasion.objects.all():
        states = list(occasion.seats.values_list("state", flat=True))
        assert states.count("reserved") + states.count("offered") == 3, states
    paid = Seat.objects.filter(state__in=["reserved", "offered"]).count()
    assert committed(cast.edition) == paid * Decimal("196.00")


def test_one_room_goes_to_one_of_many_plans(transactional_db):
    cast = make_cast()
    day = TODAY + timedelta(days=5)
    sessions = [a_session(day, cast.room), a_session(day + timedelta(1), cast.room)]

    def plan(number):
        return lambda: a_run(cast, f"R{number}", sessions=sessions if number % 2 else sessions[::-1])

    results = all_at_once([plan(number) for number in range(6)])
    fail_loudly(results, actions.RoomTaken)
    assert Occasion.objects.count() == 1
    assert sum(isinstance(result, actions.RoomTaken) for result in results) == 5


def test_two_trainers_mark_the_same_half_day_at_once_and_one_mark_stands(transactional_db):
    cast = make_cast()
    run = a_run(cast)
    seat = a_seat(run, cast.bakery, cast.ilze)
    part = queries.parts_of(run.occasion)[0]

    def mark(presence):
        return lambda: actions.mark_attendance(
            occasion=run.occasion, marks={(seat.pk, part.pk): presence}, seen={}, method=Method.TRAINER, by=None,
            at=part.starts_at,
        )  # fmt: skip

    results = all_at_once([mark(presence) for presence in (Presence.PRESENT, Presence.ABSENT, Presence.LATE)])
    fail_loudly(results, actions.MarkedMeanwhile)
    assert sum(result == 1 for result in results) == 1
    assert Attendance.objects.count() == 1
