"""People register without an account, wait, give a place back, and meet."""

from datetime import timedelta

import pytest
from django.urls import reverse

from prasme.apps.conftest import NOW
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.enterprises.models import Person
from prasme.apps.measures import actions
from prasme.apps.measures.models import ComesAs, Guest, MeasureKind, Registration
from prasme.apps.measures.tests.conftest import SOON, a_measure
from prasme.apps.occasions.actions import mark_attendance
from prasme.apps.occasions.codes import code_of
from prasme.apps.occasions.models import Method, Presence, Seat, SeatState
from prasme.apps.occasions.queries import parts_of
from prasme.apps.outbox.models import Message


def coming(*names, **changes):
    people = [NewPerson(given_name=name, family_name="Kociņš", email=f"{name.lower()}@koki.example") for name in names]
    return actions.Coming(**({"comes_as": ComesAs.PERSON, "people": people} | changes))


def register(measure, *names, at=NOW, **changes):
    return actions.register_guests(measure=measure, coming=coming(*names, **changes), at=at)


def states(measure):
    return list(Seat.objects.filter(occasion=measure.occasion).order_by("pk").values_list("state", flat=True))


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


def test_who_registers_has_a_seat_and_a_letter_with_the_link_to_it(meetup):
    register(meetup, "Anna")

    seat = Seat.objects.get(occasion=meetup.occasion)
    message = Message.objects.get(kind="measure-seat")
    assert seat.state == SeatState.CONFIRMED
    assert message.to_address == "anna@koki.example"
    assert code_of(seat) not in message.text, "the link is put in when the letter leaves"


def test_a_group_that_is_too_large_waits_in_part_and_gets_what_is_given_back(meetup):
    register(meetup, "Anna", "Bruno", "Cilda", "Dainis", comes_as=ComesAs.GROUP, organisation_name="Sawyers")
    assert states(meetup) == ["confirmed", "confirmed", "confirmed", "waiting"]

    first = Seat.objects.filter(occasion=meetup.occasion).order_by("pk").first()
    actions.withdraw_guest(seat=first, by=None, at=NOW)

    assert states(meetup) == ["withdrawn", "confirmed", "confirmed", "confirmed"]
    assert Message.objects.filter(kind="measure-seat", to_address="dainis@koki.example").exists()


def test_who_registers_twice_sits_once_and_is_the_same_person(meetup):
    register(meetup, "Anna")
    register(meetup, "Anna")

    assert states(meetup) == ["confirmed"]
    assert Person.objects.filter(identity__email="anna@koki.example").count() == 1


def test_the_same_form_sent_twice_registers_once(meetup):
    for _time in range(2):
        actions.register_guests(measure=meetup, coming=coming("Anna"), at=NOW, request_key="k1")

    assert Registration.objects.count() == 1


def test_the_organisation_is_recognised_by_its_number(cast, meetup):
    number = cast.bakery.registration_number
    found = register(meetup, "Anna", organisation_name="Some bakery", registration_number=number)

    assert found.organisation == cast.bakery


def test_after_the_last_day_of_registration_it_is_closed(cast):
    measure = a_measure(cast, registers_until=NOW.date() - timedelta(1))

    with pytest.raises(actions.NotOpen):
        register(measure, "Anna")


def test_a_draft_takes_nobody_and_nobody_finds_it(cast, client):
    draft = a_measure(cast, announced=False)

    with pytest.raises(actions.NotOpen):
        register(draft, "Anna")
    assert client.get(reverse("measures:event", args=[draft.code])).status_code == 404


@pytest.mark.usefixtures("today")
def test_the_page_registers_for_an_organisation_with_a_colleague(meetup, client):
    page = reverse("measures:register", args=[meetup.code]) + "?as=organisation"
    sent = {
        "given_name": "Anna", "family_name": "Liepa", "email": "anna@firma.example", "organisation_name": "SIA Koki",
        "registration_number": "", "has_read": "on", "shares_contact": "on", "key": "abc",
        "other-TOTAL_FORMS": "3", "other-INITIAL_FORMS": "0", "other-0-given_name": "Jānis",
        "other-0-family_name": "Ozols", "other-0-email": "",
    }  # fmt: skip

    answer = client.post(page, sent)

    assert answer.status_code == 302
    assert answer.url == reverse("measures:registered", args=[meetup.code])
    assert Guest.objects.filter(shares_contact_at__isnull=False).count() == 2


@pytest.mark.usefixtures("today")
def test_who_has_not_read_the_purpose_is_told_at_the_box(meetup, client):
    page = reverse("measures:register", args=[meetup.code])

    answer = client.post(page, {"given_name": "Anna", "family_name": "", "email": "anna"})

    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"family_name", "email", "has_read"}
    assert 'value="Anna"' in answer.content.decode()
    assert not Registration.objects.exists()


def test_the_own_page_opens_by_its_code_alone(meetup, client):
    register(meetup, "Anna")
    seat = Seat.objects.get(occasion=meetup.occasion)

    assert client.get(reverse("measures:guest", args=[code_of(seat)])).status_code == 200
    assert client.get(reverse("measures:guest", args=[f"{seat.pk}-AAAA-BBBB-CCCC"])).status_code == 404


def test_contacts_are_shown_to_those_who_show_theirs(meetup, client):
    register(meetup, "Anna", shares_contact=True)
    register(meetup, "Bruno", shares_contact=True)
    register(meetup, "Cilda")
    anna, bruno, cilda = Seat.objects.filter(occasion=meetup.occasion).order_by("pk")

    of_anna = client.get(reverse("measures:guest", args=[code_of(anna)])).content.decode()
    of_cilda = client.get(reverse("measures:guest", args=[code_of(cilda)])).content.decode()

    assert "bruno@koki.example" in of_anna
    assert "cilda@koki.example" not in of_anna
    assert "bruno@koki.example" not in of_cilda
    client.post(reverse("measures:share-contact", args=[code_of(bruno)]), {"share": "no"})
    assert "bruno@koki.example" not in client.get(reverse("measures:guest", args=[code_of(anna)])).content.decode()


def test_who_was_there_has_a_certificate_and_nobody_else(cast, meetup, client):
    register(meetup, "Anna", "Bruno")
    anna, bruno = Seat.objects.filter(occasion=meetup.occasion).order_by("pk")
    after = NOW + timedelta(30)
    marks = {
        (seat.pk, part.pk): presence
        for part in parts_of(meetup.occasion)
        for seat, presence in ((anna, Presence.PRESENT), (bruno, Presence.ABSENT))
    }
    mark_attendance(occasion=meetup.occasion, marks=marks, method=Method.TRAINER, by=cast.operator, at=after)
    actions.hold_measure(measure=meetup, by=cast.operator, at=after)

    paper = client.get(reverse("measures:certificate", args=[code_of(anna)]))

    assert paper.content.startswith(b"%PDF")
    assert client.get(reverse("measures:certificate", args=[code_of(bruno)])).status_code == 404
    assert states(meetup) == ["completed", "no_show"]


def test_a_remote_guest_needs_an_on_line_room(cast):
    measure = a_measure(cast, MeasureKind.CONFERENCE, "CONF-1", days=(SOON,), online_address="https://room.example/1")
    register(measure, "Anna", is_remote=True)

    assert Guest.objects.get().is_remote
