"""Calendars: an address for each room, and invitations that go with letters."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from prasme.apps.calendars import actions, queries
from prasme.apps.calendars.models import RoomCalendar
from prasme.apps.conftest import NOW, a_run, a_seat
from prasme.apps.enterprises.models import Identity
from prasme.apps.occasions.actions import withdraw_seat
from prasme.apps.occasions.models import Session
from prasme.apps.outbox.actions import deliver_message
from prasme.apps.outbox.models import Message
from prasme.apps.training import actions as training

pytestmark = pytest.mark.django_db


@pytest.fixture
def ahead(cast, edition_of_today):
    today = timezone.localdate()
    return a_run(cast, "LV-AHEAD", days=[today + timedelta(20), today + timedelta(27)])


def feed(client, room):
    return client.get(reverse("calendars:room-feed", args=[RoomCalendar.objects.get(room=room).secret]))


def test_a_host_makes_and_renews_the_address_of_a_room(client, cast, ahead):
    client.force_login(cast.host_keeper)
    keep = reverse("calendars:keep-address", args=[cast.room.pk])

    client.post(keep)
    first = RoomCalendar.objects.get().secret
    assert first in client.get(reverse("calendars:rooms")).content.decode()
    client.post(keep)
    client.logout()

    assert client.get(reverse("calendars:room-feed", args=[first])).status_code == 404
    text = feed(client, cast.room).content.decode()
    assert text.count("BEGIN:VEVENT") == 2
    assert "Cloud services" in text
    assert "Bērziņa" not in text


def test_a_change_counts_the_event_up_and_keeps_its_name(client, cast, ahead):
    actions.keep_room_address(room=cast.room, by=None, at=NOW)
    session = ahead.occasion.sessions.first()
    before = queries.changes_of([session])[session.pk]

    Session.objects.filter(pk=session.pk).update(ends_at=session.ends_at + timedelta(minutes=30))

    assert queries.changes_of([session])[session.pk] == before + 1
    text = feed(client, cast.room).content.decode()
    assert f"UID:session-{session.pk}@prasme" in text
    assert f"SEQUENCE:{before + 1}" in text


def test_a_cancelled_course_is_told_as_such(client, cast, ahead):
    actions.keep_room_address(room=cast.room, by=None, at=NOW)
    training.cancel_run(run=ahead, reason="x", by=None, at=timezone.now())

    assert feed(client, cast.room).content.decode().count("STATUS:CANCELLED") == 2


def sent(kind, settings):
    settings.MAIL_LEAVES = True
    deliver_message(message=Message.objects.get(kind=kind, key__contains=":person"), at=timezone.now())
    return mail.outbox.pop()


def test_a_confirmed_seat_comes_with_an_invitation_for_each_day(client, cast, ahead, settings):
    Identity.objects.filter(person=cast.ilze).update(email="ilze@maize.example")
    cast.ilze.refresh_from_db()
    seat = a_seat(ahead, cast.bakery, cast.ilze, at=timezone.now())

    training.confirm_run(run=ahead, by=None, at=timezone.now())
    letter = sent("course-confirmed", settings)

    assert [name for name, _content, _kind in letter.attachments] == ["1.ics", "2.ics"]
    for _name, content, kind in letter.attachments:
        text = (content if isinstance(content, str) else content.decode()).replace("\r\n ", "")
        assert "method=REQUEST" in kind
        assert "METHOD:REQUEST" in text
        assert text.count("BEGIN:VEVENT") == 1
        assert "mailto:ilze@maize.example" in text
        assert "ORGANIZER:mailto:" in text
    client.force_login(cast.operator)
    message = Message.objects.get(kind="course-confirmed", key__contains=":person")
    assert "1.ics, 2.ics" in client.get(reverse("outbox:message", args=[message.pk])).content.decode()

    withdraw_seat(seat=seat, reason="Ill", by=None, at=timezone.now())
    letter = sent("seat-withdrawn", settings)
    assert all("method=CANCEL" in kind for _name, _content, kind in letter.attachments)


def test_a_host_reaches_the_own_rooms_alone(client, cast, ahead):
    from prasme.apps.accounts.roles import Role
    from prasme.apps.conftest import a_user
    from prasme.apps.enterprises.actions import register_organisation

    other = register_organisation(kind="library", name="Kuldīgas bibliotēka", by=None)
    client.force_login(a_user("cits@kuldiga.example", Role.HOST, other))

    assert client.post(reverse("calendars:keep-address", args=[cast.room.pk])).status_code == 404
    assert "No room yet" in client.get(reverse("calendars:rooms")).content.decode()
