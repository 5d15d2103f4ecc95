"""Houses and rooms are corrected, and taken out of use; what was held there stays."""

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import NOW, OVER, a_run, a_user
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.occasions import actions
from prasme.apps.occasions.models import Room, Venue
from prasme.apps.training.queries import rooms


@pytest.fixture
def chief(client, cast):
    client.force_login(a_user("chief@prasme.example", Role.OPERATOR))
    return client


def text(answer):
    return answer.content.decode()


def values_of(venue, **changes):
    return {
        "host": venue.host_id, "name": venue.name, "address": venue.address, "municipality": venue.municipality_id,
        "seen": venue.version,
    } | changes  # fmt: skip


def test_the_list_has_a_budget_filters_and_an_export(chief, cast, run, django_assert_max_num_queries):
    page = reverse("occasions:venues")
    with django_assert_max_num_queries(14):
        assert "Saldus bibliotēka" in text(chief.get(page))
    assert "No house fits" in text(chief.get(page, {"q": "Nowhere"}))
    assert "No house fits" in text(chief.get(page, {"use": "archived"}))
    exported = b"".join(chief.get(page, {"export": "csv"}))
    assert b"rooms_count" in exported


def test_a_house_is_corrected(chief, cast):
    page = reverse("occasions:venue", args=[cast.venue.pk])
    assert "Large room" in text(chief.get(page))

    assert "Saved." in text(chief.post(page, values_of(cast.venue, address="Lielā iela 33"), follow=True))

    cast.venue.refresh_from_db()
    assert (cast.venue.address, cast.venue.version) == ("Lielā iela 33", 2)


def test_of_two_people_at_one_house_the_second_is_told_what_the_first_wrote(chief, cast):
    page, opened = reverse("occasions:venue", args=[cast.venue.pk]), values_of(cast.venue, name="Second")
    chief.post(page, values_of(cast.venue, name="First"))

    told = chief.post(page, opened)

    assert told.status_code == 422
    assert "Somebody else saved this record" in text(told)
    assert "First" in text(told)
    assert 'value="Second"' in text(told)
    cast.venue.refresh_from_db()
    assert cast.venue.name == "First"


def test_of_two_people_at_one_room_as_well(chief, cast):
    page = reverse("occasions:edit-room", args=[cast.room.pk])
    chief.post(page, {"name": "Hall", "capacity": 30, "seen": 1})

    told = chief.post(page, {"name": "Attic", "capacity": 30, "seen": 1})

    assert told.status_code == 422
    assert "Hall" in text(told)
    assert Room.objects.get(pk=cast.room.pk).name == "Hall"


def test_a_room_is_added_under_a_name_of_its_own(chief, cast):
    page = reverse("occasions:add-room", args=[cast.venue.pk])

    refused = chief.post(page, {"name": "large ROOM", "capacity": 5})
    assert refused.status_code == 422
    assert "is called so" in text(refused)
    chief.post(page, {"name": "Attic", "capacity": 5})
    assert cast.venue.rooms.filter(name="Attic", capacity=5).exists()


def test_a_room_keeps_the_places_that_a_group_needs(chief, cast, run):
    refused = chief.post(
        reverse("occasions:edit-room", args=[cast.room.pk]), {"name": "Large room", "capacity": 9, "seen": 1}
    )

    assert refused.status_code == 422
    assert "A group with 10 seats still meets here." in text(refused)


def test_what_nothing_was_held_in_is_removed(cast):
    small = cast.venue.rooms.get(name="Small room")

    assert actions.close_room(room=small, seen=small.version, at=NOW, by=cast.operator)
    assert not Room.objects.filter(pk=small.pk).exists()
    assert actions.close_venue(venue=cast.venue, seen=1, at=NOW, by=cast.operator)
    assert not Venue.objects.exists()


def test_what_something_is_still_to_be_held_in_stays_in_use(cast, run):
    with pytest.raises(actions.SessionsAhead, match="2 sessions are still to be held here"):
        actions.close_room(room=cast.room, seen=1, at=NOW, by=cast.operator)
    with pytest.raises(actions.SessionsAhead):
        actions.close_venue(venue=cast.venue, seen=1, at=NOW, by=cast.operator)


def test_what_something_was_held_in_is_archived_and_nobody_plans_there(chief, cast, run):
    room = cast.room
    assert not actions.close_room(room=room, seen=1, at=OVER, by=cast.operator)
    assert room not in rooms()
    with pytest.raises(ChangedMeanwhile):
        actions.close_room(room=room, seen=1, at=OVER, by=cast.operator)

    told = text(chief.post(reverse("occasions:close-venue", args=[cast.venue.pk]), {"seen": 1}, follow=True))
    assert "is out of use. What was held there stays." in told
    assert not rooms().exists()
    assert run.occasion.sessions.filter(room=room).count() == 2
    assert cast.venue.name in text(chief.get(reverse("occasions:venues"), {"use": "archived"}))

    chief.post(reverse("occasions:close-venue", args=[cast.venue.pk]), {"seen": 2})
    assert [one.name for one in rooms()] == ["Small room"]
    chief.post(reverse("occasions:close-room", args=[room.pk]), {"seen": 2})
    assert room in rooms()
    assert a_run(cast, "LV-AGAIN", edition=cast.edition, days=[cast.edition.ends_on]).pk
    assert timezone.now() > OVER
