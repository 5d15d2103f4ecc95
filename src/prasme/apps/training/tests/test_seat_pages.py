"""A manager's seats: named, replaced, given back, offered."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run, a_seat
from prasme.apps.enterprises.models import Person
from prasme.apps.occasions.actions import hold_seats
from prasme.apps.occasions.actions import withdraw_seat as give_back
from prasme.apps.occasions.models import Seat

pytestmark = pytest.mark.usefixtures("edition_of_today")


@pytest.fixture
def soon(cast):
    return a_run(cast, days=[timezone.localdate() + timedelta(days=4)], capacity=3)


@pytest.fixture
def seat(cast, soon):
    return a_seat(soon, cast.bakery, at=timezone.now())


@pytest.fixture
def inese(client, cast):
    client.force_login(cast.manager)
    return client


def text(page):
    return page.content.decode().replace("\xa0", " ")


def name(seat, **values):
    return reverse("training:name-person", args=[seat.pk]), {"seen": seat.version} | values


def test_without_seats_the_page_says_what_to_do(inese):
    assert "No seats yet" in text(inese.get(reverse("training:seats")))


def test_the_page_shows_seats_money_and_what_needs_somebody(inese, cast, soon, seat, django_assert_max_num_queries):
    a_seat(soon, cast.bakery, cast.ilze, at=timezone.now())
    with django_assert_max_num_queries(20):
        page = text(inese.get(reverse("training:seats")))
    assert "1 seat has no name." in page
    assert "Ilze Bērziņa" in page
    assert "€ 168.00" in page


def test_one_of_our_people_is_named(inese, cast, seat):
    address, data = name(seat, employee=cast.ilze.employments.get().pk)
    assert "Ilze Bērziņa comes to “Cloud services”." in text(inese.post(address, data, follow=True))
    assert "Ilze Bērziņa comes" in text(inese.post(address, data, follow=True))  # the same form once more
    assert Seat.objects.get().steps.count() == 2


def test_somebody_new_is_entered_and_named_in_one_step(inese, cast, seat):
    address, data = name(seat, given_name="Kārlis", family_name="Ozols", email="karlis@maize.example")
    before = Person.objects.count()
    inese.post(address, data)
    again = inese.post(address, data)
    assert str(Seat.objects.get().person) == "Kārlis Ozols"
    assert again.status_code == 422  # changed meanwhile, by the first sending
    assert Person.objects.count() == before + 1


def test_a_name_needs_both_parts_and_not_also_the_list(inese, cast, seat):
    address, data = name(seat, given_name="Kārlis")
    page = inese.post(address, data)
    assert page.status_code == 422
    assert 'value="Kārlis"' in text(page)
    address, data = name(seat, given_name="Kārlis", employee=cast.ilze.employments.get().pk)
    assert inese.post(address, data).status_code == 422
    address, data = name(seat)
    assert "Choose somebody" in text(inese.post(address, data))


def test_people_of_other_firms_are_not_in_the_list(inese, cast, seat):
    from prasme.apps.conftest import an_employee

    stranger = an_employee(cast.garage, "Anna Liepa")
    address, data = name(seat, employee=stranger.employments.get().pk)
    assert inese.post(address, data).status_code == 422


def test_somebody_else_comes_instead(inese, cast, soon):
    seat = a_seat(soon, cast.bakery, cast.ilze, at=timezone.now())
    address, data = name(seat, employee=cast.janis.employments.get().pk)
    assert "instead of Ilze Bērziņa" in text(inese.get(address))
    inese.post(address, data)
    assert Seat.objects.get().person == cast.janis


def test_giving_back_says_what_is_lost(inese, seat):
    address = reverse("training:withdraw-seat", args=[seat.pk])
    assert "€ 196.00 of aid" in text(inese.get(address))
    assert inese.post(address, {"reason": "", "seen": 1}).status_code == 422
    inese.post(address, {"reason": "ill", "seen": 1})
    assert Seat.objects.get().state == "withdrawn"
    assert inese.post(address, {"reason": "ill", "seen": 1}).status_code == 422


def test_an_offer_is_taken(inese, cast):
    run = a_run(cast, days=[timezone.localdate() + timedelta(days=4)], capacity=1)
    [taken] = hold_seats(occasion=run.occasion, holder=cast.garage, count=1, by=None, at=timezone.now())
    [waiting] = hold_seats(occasion=run.occasion, holder=cast.bakery, count=1, by=None, at=timezone.now())
    give_back(seat=taken, reason="", by=None, at=timezone.now())
    address = reverse("training:answer-offer", args=[waiting.pk])
    assert "The offer stands until" in text(inese.get(address))
    assert "The seat is yours" in text(inese.post(address, {"answer": "accept"}, follow=True))
    assert "This offer is over" in text(inese.post(address, {"answer": "accept"}, follow=True))
    assert Seat.objects.get(pk=waiting.pk).state == "reserved"


@pytest.mark.parametrize(
    ("who", "status"), [("operator", 403), ("trainer", 403), ("learner_user", 403), ("auditor", 403)]
)
def test_seats_are_the_managers(client, cast, seat, who, status):
    client.force_login(getattr(cast, who))
    assert client.get(reverse("training:seats")).status_code == status


def test_the_seats_of_another_firm_are_not_there(inese, cast, soon):
    other = a_seat(soon, cast.garage, at=timezone.now())
    for page in ("name-person", "withdraw-seat", "answer-offer"):
        assert inese.get(reverse(f"training:{page}", args=[other.pk])).status_code == 404


def test_a_cancelled_course_tells_its_firms_why(inese, cast, soon, seat):
    from prasme.apps.training.actions import cancel_run

    cancel_run(run=soon, reason="The trainer is ill.", by=cast.operator, at=timezone.now())
    assert "The trainer is ill." in text(inese.get(reverse("training:seats")))
