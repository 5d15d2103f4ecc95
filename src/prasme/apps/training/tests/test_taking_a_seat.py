"""Whoever signs in takes a seat without an enterprise, answers an offer and gives the seat back."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.conftest import a_run, a_seat, a_user
from prasme.apps.enterprises.actions import NewPerson, link_user, register_person
from prasme.apps.occasions.actions import withdraw_seat
from prasme.apps.occasions.models import Seat
from prasme.apps.outbox.models import Message

pytestmark = pytest.mark.usefixtures("edition_of_today")


@pytest.fixture
def ahead(cast, edition_of_today):
    edition_of_today.allows_people_without_enterprise = True
    edition_of_today.save(update_fields=["allows_people_without_enterprise"])
    return a_run(cast, "LV-AHEAD", days=[timezone.localdate() + timedelta(days=9)], capacity=1)


@pytest.fixture
def zane(client):
    new = NewPerson(given_name="Zane", family_name="Liepa", email="zane@pilsone.example", language="en")
    person = register_person(new=new, by=None)
    user = a_user("zane@pilsone.example", Role.LEARNER, person, kind=ScopeKind.PERSON)
    link_user(person=person, user=user, by=None)
    client.force_login(user)
    return person


def text(page):
    return page.content.decode().replace("\xa0", " ")


def test_the_public_page_offers_it_where_the_edition_allows_it(client, ahead, edition_of_today):
    page, take = reverse("training:offer", args=[ahead.code]), reverse("training:take-seat", args=[ahead.code])
    assert take in text(client.get(page))

    edition_of_today.allows_people_without_enterprise = False
    edition_of_today.save(update_fields=["allows_people_without_enterprise"])
    assert take not in text(client.get(page))


def test_a_seat_is_taken_seen_on_the_first_page_and_given_back(client, ahead, zane):
    page = reverse("training:take-seat", args=[ahead.code])
    told = text(client.get(page))
    assert "€ 280.00" in told
    assert "without aid" in told

    home = text(client.post(page, follow=True))
    seat = Seat.objects.get(person=zane)
    assert (seat.state, seat.holder, seat.aid) == ("confirmed", None, None)
    assert "Zane Liepa has a seat." in home
    back = reverse("training:withdraw-seat", args=[seat.pk])
    assert back in home

    again = client.post(page)
    assert again.status_code == 422
    assert "has a seat on this course already" in text(again)

    assert "The seat is given back." in text(client.post(back, {"reason": "ill", "seen": seat.version}, follow=True))
    seat.refresh_from_db()
    assert seat.state == "withdrawn"


def test_who_waits_is_offered_a_seat_and_takes_it(client, cast, ahead, zane):
    held = a_seat(ahead, cast.bakery, at=timezone.now())
    home = text(client.post(reverse("training:take-seat", args=[ahead.code]), follow=True))
    assert "Zane Liepa is number 1 on the waiting list." in home
    assert "Number 1 of 1 on the waiting list." in home

    withdraw_seat(seat=held, reason="", by=None, at=timezone.now())
    seat = Seat.objects.get(person=zane)
    answer = reverse("training:answer-offer", args=[seat.pk])
    assert answer in Message.objects.get(kind="seat-offered", to_address="zane@pilsone.example").text
    assert "€ 280.00" in text(client.get(answer))
    assert answer in text(client.get(reverse("site:home")))

    assert "Zane Liepa has a seat." in text(client.post(answer, {"answer": "accept"}, follow=True))
    seat.refresh_from_db()
    assert seat.state == "confirmed"


def test_the_operator_answers_for_who_does_not_sign_in(client, cast, ahead, zane):
    held = a_seat(ahead, cast.bakery, at=timezone.now())
    client.post(reverse("training:take-seat", args=[ahead.code]))
    withdraw_seat(seat=held, reason="", by=None, at=timezone.now())
    seat = Seat.objects.get(person=zane)
    client.force_login(cast.operator)

    answer = reverse("training:answer-offer", args=[seat.pk])
    assert answer in text(client.get(reverse("training:run", args=[ahead.code])))
    assert client.post(answer, {"answer": "decline"})["Location"] == reverse("training:run", args=[ahead.code])
    seat.refresh_from_db()
    assert seat.state == "withdrawn"


def test_nobody_reaches_the_seat_of_another(client, cast, ahead, zane):
    client.post(reverse("training:take-seat", args=[ahead.code]))
    seat = Seat.objects.get(person=zane)
    for user in (cast.learner_user, cast.manager):
        client.force_login(user)
        assert client.get(reverse("training:withdraw-seat", args=[seat.pk])).status_code == 404
        assert client.get(reverse("training:answer-offer", args=[seat.pk])).status_code == 404


def test_who_works_in_an_enterprise_is_told_to_come_through_it(client, cast, ahead):
    client.force_login(cast.learner_user)

    refused = client.post(reverse("training:take-seat", args=[ahead.code]))

    assert refused.status_code == 422
    assert "Ilze Bērziņa works at SIA Maizes krāsns." in text(refused)
    assert not Seat.objects.exists()
