"""Somebody turns up without a seat: a free one, or the operator decides; never over the room."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run, a_seat, an_employee
from prasme.apps.enterprises.models import Person
from prasme.apps.occasions import queries
from prasme.apps.occasions.models import Attendance, DropIn, Seat

pytestmark = pytest.mark.usefixtures("edition_of_today")


@pytest.fixture
def held(cast):
    run = a_run(cast, days=[timezone.localdate() - timedelta(days=1)], capacity=2)
    run.before = run.occasion.sessions.first().starts_at - timedelta(days=3)
    run.part = queries.parts_of(run.occasion)[0]
    return run


def come(client, held, given, family, **more):
    return client.post(
        reverse("occasions:drop-in", args=[held.part.pk]), {"given_name": given, "family_name": family, **more},
        follow=True,
    )  # fmt: skip


def decide(client, drop_in, decision, **more):
    said = {"drop_in": drop_in.pk, "decision": decision, **more}
    return client.post(reverse("occasions:drop-ins"), said, follow=True)


def test_an_employee_takes_the_seat_that_the_firm_holds(client, cast, held):
    a_seat(held, cast.bakery, at=held.before)
    client.force_login(cast.trainer)

    page = come(client, held, "jānis", "ķirsis", enterprise=cast.bakery.registration_number)

    assert "has a seat and is marked present" in page.content.decode()
    seat = Seat.objects.get()
    assert (seat.person, seat.state) == (cast.janis, "confirmed")
    assert Attendance.objects.get().seat == seat


def test_somebody_whose_firm_holds_nothing_waits_and_is_entered_once(client, cast, held):
    client.force_login(cast.trainer)
    people = Person.objects.count()

    for _time in range(2):
        page = come(client, held, "Zane", "Jaunā", enterprise=cast.garage.name)

    assert "waits for the operator" in page.content.decode()
    assert Person.objects.count() == people + 1
    assert DropIn.objects.get().state == "waiting"
    assert not Attendance.objects.exists()


def test_the_operator_gives_a_seat_and_the_half_day_is_marked_with_its_own_time(client, cast, held):
    client.force_login(cast.trainer)
    come(client, held, "Zane", "Jaunā", enterprise=cast.garage.name)
    client.force_login(cast.operator)
    assert "Zane Jaunā" in client.get(reverse("occasions:drop-ins")).content.decode()

    decide(client, DropIn.objects.get(), "seat")

    found = DropIn.objects.get()
    assert (found.state, found.seat.holder, found.seat.aid is not None) == ("seated", cast.garage, True)
    assert Attendance.objects.get().at == found.at


def test_a_full_room_takes_nobody(client, cast, held):
    for name in ("Anna Viena", "Otra Otrā"):
        a_seat(held, cast.bakery, an_employee(cast.bakery, name), at=held.before)
    client.force_login(cast.trainer)
    come(client, held, "Zane", "Jaunā", enterprise=cast.garage.name)
    client.force_login(cast.operator)

    page = decide(client, DropIn.objects.get(), "seat")

    assert page.status_code == 422
    assert "Every seat of this course is taken" in page.content.decode()
    assert Seat.objects.count() == 2


def test_no_seat_needs_a_reason(client, cast, held):
    client.force_login(cast.trainer)
    come(client, held, "Zane", "Jaunā")
    client.force_login(cast.operator)

    assert decide(client, DropIn.objects.get(), "away").status_code == 422
    decide(client, DropIn.objects.get(), "away", reason="Not of this edition.")

    assert DropIn.objects.get().why == "Not of this edition."
    assert decide(client, DropIn.objects.get(), "seat").status_code == 404


def test_a_person_without_an_enterprise_takes_a_free_seat_where_the_edition_allows_it(client, cast, held):
    cast.edition.allows_people_without_enterprise = True
    cast.edition.save(update_fields=["allows_people_without_enterprise"])
    client.force_login(cast.trainer)

    come(client, held, "Zane", "Jaunā")

    assert Seat.objects.get().holder is None
    assert "has a seat on this course already" in come(client, held, "Zane", "Jaunā").content.decode()


def test_a_firm_that_nobody_knows_is_said_at_its_field(client, cast, held):
    client.force_login(cast.trainer)

    page = come(client, held, "Zane", "Jaunā", enterprise="SIA Nav Tādas")

    assert page.status_code == 422
    assert "No enterprise has this number or name" in page.content.decode()
