"""An organisation registers, is admitted, changes its profile, withdraws; who may register where."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.enterprises.models import Organisation
from prasme.apps.matchmaking.actions import participants as actions
from prasme.apps.matchmaking.actions import wishes
from prasme.apps.matchmaking.actions.timetables import choose_round
from prasme.apps.matchmaking.models import Participant, ParticipantState
from prasme.apps.matchmaking.tests.conftest import a_forum, a_measure, a_participant
from prasme.apps.measures.models import Measure
from prasme.apps.outbox.models import Message

FORM = {
    "kind": "enterprise", "name": "SIA Jauna", "country_code": "LV", "registration_number": "", "given_name": "Līva",
    "family_name": "Zariņa", "email": "liva@jauna.invalid", "language": "lv", "profile": "We make bicycles.",
    "languages": ["lv", "en"], "topics_offer": [], "request_key": "once",
}  # fmt: skip


def typed(forum, **changes):
    topic = forum.topics.first().pk
    side = forum.sides.get(number=1).pk
    return FORM | {"side": side, "topics_offer": [topic], "note_offer": "Two bicycles"} | changes


def test_somebody_registers_by_the_link_and_waits_to_be_admitted(client, cast, edition_of_today):
    forum = a_forum(cast)

    answer = client.post(f"/matchmaking/{forum.pk}/register/", typed(forum))

    assert answer.status_code == 200
    assert "liva@jauna.invalid" in answer.content.decode()
    one = Participant.objects.get(forum=forum)
    assert one.state == ParticipantState.REGISTERED
    assert one.representatives.get().seat.state == "confirmed"
    assert one.interests.get().note == "Two bicycles"
    letter = Message.objects.get(kind="matchmaking-registered")
    assert letter.to_address == "liva@jauna.invalid"
    assert "[[link]]" in letter.text


def test_a_form_that_is_sent_twice_registers_once(client, cast, edition_of_today):
    forum = a_forum(cast)
    for _time in range(2):
        assert client.post(f"/matchmaking/{forum.pk}/register/", typed(forum)).status_code == 200

    assert Participant.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"kind": "school"}, "“Enterprises” is for: enterprise."),
        ({"topics_offer": []}, "Name at least one topic"),
        ({"email": "liva"}, "valid email"),
        ({"languages": []}, "required"),
    ],
)
def test_a_wrong_registration_says_what_is_wrong_and_keeps_what_was_typed(
    client, cast, edition_of_today, changes, told
):
    forum = a_forum(cast)

    answer = client.post(f"/matchmaking/{forum.pk}/register/", typed(forum, **changes))

    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert "We make bicycles." in answer.content.decode()
    assert not Participant.objects.exists()


def test_after_the_last_day_of_registration_only_the_organiser_registers(client, cast, edition_of_today):
    forum = a_forum(cast)
    Measure.objects.update(registers_until=timezone.localdate() - timedelta(days=1))

    answer = client.post(f"/matchmaking/{forum.pk}/register/", typed(forum))

    assert "Registration is closed." in answer.content.decode()
    assert not Participant.objects.exists()
    client.force_login(cast.operator)
    client.post(f"/matchmaking/{forum.pk}/register/", typed(forum))
    assert Participant.objects.get().state == "admitted"


def test_an_organisation_takes_part_once(day):
    with pytest.raises(actions.RegisteredAlready, match="Velo"):
        a_participant(day.forum, 1, "Velo")


def test_the_number_names_the_organisation(cast, edition_of_today):
    forum = a_forum(cast, admits_at_once=True)
    said = actions.Said(profile="Bread", languages=["lv"], interests={})
    one = actions.register_participant(
        forum=forum, side=forum.sides.get(number=1),
        organisation=actions.NewOrganisation(
            kind="enterprise", name="Maizes krāsns", registration_number=cast.bakery.registration_number
        ),
        people=[NewPerson(given_name="A", family_name="B", email="a@b.invalid")], said=said, by=None, at=timezone.now(),
    )  # fmt: skip

    assert one.organisation == cast.bakery
    assert Organisation.objects.filter(folded__contains="maizes krasns").count() == 1


def test_who_is_over_the_capacity_waits_and_is_not_admitted(cast, edition_of_today):
    forum = a_forum(cast, a_measure(cast, capacity=1), admits_at_once=True)
    first, second = a_participant(forum, 1, "Velo"), a_participant(forum, 1, "Siers")

    admitted = actions.admit_participants(participants=[first, second], by=cast.operator, at=timezone.now())

    second.refresh_from_db()
    assert (first.state, second.state) == ("admitted", "registered")
    assert second.representatives.get().seat.state == "waiting"
    assert admitted == 0


def test_the_organiser_admits_everybody_who_waits_with_one_button(client, cast, edition_of_today):
    forum = a_forum(cast)
    one = a_participant(forum, 1, "Velo")
    client.force_login(cast.operator)

    client.post(f"/matchmaking/{forum.pk}/participants/admit/")

    one.refresh_from_db()
    assert one.state == "admitted"
    assert Message.objects.filter(kind="matchmaking-admitted").count() == 1


def test_two_people_who_save_one_profile_at_once_are_told(client, day):
    address = f"/matchmaking/me/{day.code(day.firms[0])}/profile/"
    page = {
        "profile": "Changed", "languages": ["lv"], "seen": day.firms[0].version,
        "topics_offer": [day.forum.topics.first().pk],
    }  # fmt: skip
    assert client.post(address, page).status_code == 302

    second = client.post(address, page | {"profile": "Another"})

    assert second.status_code == 422
    assert "Somebody else saved this record" in second.content.decode()
    assert "Another" in second.content.decode()
    day.firms[0].refresh_from_db()
    assert day.firms[0].profile == "Changed"
    with pytest.raises(ChangedMeanwhile):
        actions.change_profile(participant=day.firms[0], said=actions.Said(profile="x", interests={}), seen=1, by=None)


def test_who_withdraws_gives_the_seat_back(day, cast):
    one = day.firms[0]
    actions.withdraw_participant(participant=one, reason="Ill", by=cast.operator, at=day.now)

    assert one.representatives.get().seat.state == "withdrawn"
    again = a_participant(day.forum, 1, "Velo")
    assert again.pk != one.pk


def test_who_withdraws_on_the_own_page_is_off_the_list_and_the_partner_is_told(client, day, cast):
    one, other = day.firms[0], day.causes[0]
    [meeting] = wishes.pair_participants(pairs=[(one, other)], by=cast.operator, at=day.now)
    first = day.forum.rounds.get(number=1)
    choose_round(meeting=meeting, round_=first, seen=meeting.version, by=None, at=day.now)

    client.post(f"/matchmaking/me/{day.code(one)}/withdraw/")

    one.refresh_from_db()
    meeting.refresh_from_db()
    assert (one.state, meeting.state, meeting.round) == ("withdrawn", "withdrawn", None)
    assert Message.objects.get(kind="matchmaking-off").to_address == "roboti@uznemums.invalid"


def test_a_wrong_code_opens_nothing(client, day):
    right = day.code(day.firms[0])
    wrong = right[:-1] + ("A" if right[-1] != "A" else "B")

    assert client.get(f"/matchmaking/me/{right}/").status_code == 200
    assert client.get(f"/matchmaking/me/{wrong}/").status_code == 404


def test_the_list_of_participants_keeps_its_budget(client, cast, day, django_assert_max_num_queries):
    client.force_login(cast.operator)
    client.get("/matchmaking/")

    with django_assert_max_num_queries(30):
        page = client.get(f"/matchmaking/{day.forum.pk}/participants/?state=admitted&mode=on_site")

    assert "Roboti" in page.content.decode()
    exported = client.get(f"/matchmaking/{day.forum.pk}/participants/?format=csv")
    lines = b"".join(exported.streaming_content).decode().splitlines()
    assert len(lines) == 6
    assert lines[0].lstrip("\ufeff").startswith("name,kind,side_name,country,family_name,given_name,email,people")


def test_what_waits_stands_in_the_worklist_and_who_came_is_found(client, cast, edition_of_today):
    forum = a_forum(cast)
    a_participant(forum, 1, "Velo")
    client.force_login(cast.operator)

    waits = client.get(reverse("worklist:worklist")).content.decode()

    assert "Admit a participant: Digital skills matchmaking" in waits
    found = client.get(reverse("search:search"), {"q": "velo"}).content.decode()
    assert f"/matchmaking/participants/{Participant.objects.get().pk}/" in found
