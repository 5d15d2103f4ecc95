"""A page asks the database no more when more stands on it: each is counted with a few rows and with many."""

from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import OVER, a_municipality, a_run, a_seat, an_employee, an_enterprise
from prasme.apps.cooperation import actions as cooperation
from prasme.apps.cooperation.models import Kind
from prasme.apps.occasions import actions as occasions
from prasme.apps.occasions.models import DropIn
from prasme.apps.occasions.queries import parts_of


@pytest.fixture
def course(cast):
    today = timezone.localdate()
    type(cast.edition).objects.filter(pk=cast.edition.pk).update(ends_on=today + timedelta(365))
    cast.edition.refresh_from_db()
    return a_run(cast, "LV-AHEAD", days=[today + timedelta(40)], capacity=2)


def come_by(cast, course, number):
    person = an_employee(cast.bakery, f"Nāk {number}")
    DropIn.objects.create(
        occasion=course.occasion, part=parts_of(course.occasion)[0], person=person, enterprise=cast.bakery, at=OVER
    )


def ask_work(_cast, course, number):
    planned = occasions.PlannedTask(title=f"Task {number}", text="", criteria=[("Works", 5)], pass_points=3)
    occasions.add_task(occasion=course.occasion, planned=planned, by=None)


def wait(_cast, course, number):
    a_seat(course, an_enterprise(f"SIA Gaida {number}", number=f"4{number:010}"), at=timezone.now())


def set_aside(_cast, course, number):
    place = a_municipality(f"Novads {number}", f"LV1{number:06}")
    occasions.set_quota(
        occasion=course.occasion, kind="kept", seats=1, municipality=place, kept_until=date(2030, 1, 1), by=None
    )


def open_hours(cast, _course, number):
    occasions.add_hours(
        of=cast.room, weekday=number % 7, opens=time(8 + number // 7), closes=time(9 + number // 7), by=None
    )


def agree(cast, _course, number):
    other = an_enterprise(f"SIA Sadarbojas {number}", number=f"5{number:010}")
    parties = [cooperation.Party(organisation=firm) for firm in (cast.bakery, other)]
    cooperation.record_cooperation(
        kind=Kind.AGREEMENT, edition=cast.edition, parties=parties, subject=f"Agreement {number}",
        on=date(2026, 3, 1), at=OVER, by=None,
    )  # fmt: skip


PAGES = {
    "occasions:drop-ins": (come_by, "operator", lambda _cast, _course: []),
    "occasions:tasks": (ask_work, "trainer", lambda _cast, course: [course.occasion_id]),
    "training:line": (wait, "operator", lambda _cast, course: [course.code]),
    "training:seating": (set_aside, "operator", lambda _cast, course: [course.code]),
    "occasions:room-availability": (open_hours, "host_keeper", lambda cast, _course: [cast.room.pk]),
    "cooperation:cooperations": (agree, "operator", lambda _cast, _course: []),
    "cooperation:outcomes": (agree, "operator", lambda _cast, _course: []),
}


@pytest.mark.parametrize("page", PAGES)
def test_many_rows_take_no_more_queries_than_a_few(client, cast, course, page):
    fill, who, arguments = PAGES[page]
    client.force_login(getattr(cast, who))
    address = reverse(page, args=arguments(cast, course))

    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    for number in range(3):
        fill(cast, course, number)
    asked()  # the first look fills what is remembered for a while
    few = asked()
    for number in range(3, 12):
        fill(cast, course, number)
    assert asked() <= few
