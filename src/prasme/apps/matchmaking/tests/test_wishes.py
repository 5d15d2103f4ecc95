"""Who wants to meet whom: asked, answered, mutual, forgotten; and whom the day suggests."""

from datetime import timedelta
from itertools import pairwise

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.matchmaking import rules
from prasme.apps.matchmaking.actions import participants, wishes
from prasme.apps.matchmaking.models import Answering, Forum, Meeting, MeetingStep
from prasme.apps.matchmaking.queries import people
from prasme.apps.outbox.models import Message


def wish(day, one, other, **more):
    return wishes.wish_meeting(wisher=one, other=other, by=None, at=day.now, **more)


def test_a_wish_waits_for_an_answer_and_the_other_side_is_written_once_a_day(day):
    meeting = wish(day, day.firms[0], day.causes[0])
    wish(day, day.firms[1], day.causes[0])

    assert meeting.state == "requested"
    assert meeting.expires_at == day.now + timedelta(hours=72)
    assert Message.objects.filter(kind="matchmaking-asked").count() == 1


def test_a_wish_of_both_is_accepted_and_mutual(day):
    wish(day, day.firms[0], day.causes[0], priority=3)
    meeting = wish(day, day.causes[0], day.firms[0], priority=1)

    assert (meeting.state, meeting.expires_at) == ("accepted", None)
    assert {meeting.wish_of_one, meeting.wish_of_other} == {3, 1}
    assert rules.weight_of(meeting.wish_of_one, meeting.wish_of_other) == 7
    assert [step.state for step in MeetingStep.objects.order_by("pk")] == ["requested", "accepted"]


def test_where_one_opts_out_a_wish_counts_at_once_and_may_be_declined(day):
    Forum.objects.filter(pk=day.forum.pk).update(answering=Answering.OPT_OUT)
    day.firms[0].forum.refresh_from_db()
    meeting = wish(day, day.firms[0], day.causes[0])
    assert meeting.state == "accepted"

    wishes.answer_wish(
        meeting=meeting, participant=day.causes[0], is_yes=False, seen=meeting.version, by=None, at=day.now
    )

    assert meeting.state == "declined"


def test_a_wish_that_nobody_answers_ends_and_can_be_wished_again(day):
    meeting = wish(day, day.firms[0], day.causes[0])
    assert wishes.expire_wishes(at=day.now + timedelta(hours=71)) == 0
    assert wishes.expire_wishes(at=day.now + timedelta(hours=73)) == 1
    assert wishes.expire_wishes(at=day.now + timedelta(hours=73)) == 0
    meeting.refresh_from_db()
    assert meeting.state == "expired"

    again = wish(day, day.firms[0], day.causes[0])

    assert (again.pk, again.state) == (meeting.pk, "requested")


@pytest.mark.parametrize("which", ["one side", "not in the catalogue", "no-go"])
def test_some_two_cannot_meet(day, cast, which):
    one, other = day.firms[0], day.causes[0]
    if which == "one side":
        other = day.firms[1]
    elif which == "no-go":
        participants.set_no_go(one=other, other=one, said_by=other, by=None)
    else:
        participants.withdraw_participant(participant=other, reason="Ill", by=cast.operator, at=day.now)

    with pytest.raises(wishes.CannotMeet):
        wish(day, one, other)


def test_who_has_as_many_as_wanted_wishes_no_more(day):
    day.firms[0].save_version(seen=day.firms[0].version, most_meetings=1)
    wish(day, day.firms[0], day.causes[0])

    with pytest.raises(wishes.TooManyMeetings, match="1 meetings"):
        wish(day, day.firms[0], day.causes[1])


def test_wishes_end_with_their_day(day):
    Forum.objects.filter(pk=day.forum.pk).update(wishes_until=day.now)
    day.firms[0].forum.refresh_from_db()

    assert wish(day, day.firms[0], day.causes[0]).expires_at == day.now
    with pytest.raises(wishes.WishesClosed):
        wishes.wish_meeting(wisher=day.firms[0], other=day.causes[1], by=None, at=day.now + timedelta(minutes=1))


def test_the_second_answer_at_once_is_told(day):
    meeting = wish(day, day.firms[0], day.causes[0])
    other = Meeting.objects.select_related("one", "other").get(pk=meeting.pk)
    wishes.answer_wish(meeting=meeting, participant=day.causes[0], is_yes=True, seen=1, by=None, at=day.now)

    with pytest.raises(ChangedMeanwhile):
        wishes.take_back(meeting=other, participant=day.firms[0], seen=1, by=None, at=day.now)


def test_suggestions_say_why(day):
    first = people.suggestions_for(day.firms[0])

    assert [one.participant.organisation.name for one in first] == ["Roboti", "Pulciņš"]
    assert first[0].reasons == [
        "they offer what you look for: Websites", "they look for what you offer: Mentoring", "both speak: Latvian",
    ]  # fmt: skip
    wish(day, day.firms[0], day.causes[0])
    assert [one.participant.organisation.name for one in people.suggestions_for(day.firms[0])] == ["Pulciņš"]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["wish", "wish back", "yes", "no", "take back", "expire"]), max_size=7))
def test_whatever_two_do_states_follow_the_rules(day, acts):
    """The steps that are kept are a path through the rules, and the last one is where the meeting is."""
    one, other = day.firms[0], day.causes[0]
    known = Meeting.objects.filter(one=one, other=other).first()
    before = known.steps.count() if known else 0
    at = day.now
    for act in acts:
        meeting = Meeting.objects.filter(one=one, other=other).first()
        try:
            if act in ("wish", "wish back"):
                pair = (one, other) if act == "wish" else (other, one)
                wishes.wish_meeting(wisher=pair[0], other=pair[1], by=None, at=at)
            elif meeting and act in ("yes", "no"):
                wishes.answer_wish(
                    meeting=meeting, participant=other, is_yes=act == "yes", seen=meeting.version, by=None, at=at
                )
            elif meeting and act == "take back":
                wishes.take_back(meeting=meeting, participant=one, seen=meeting.version, by=None, at=at)
            elif act == "expire":
                wishes.expire_wishes(at=at + timedelta(days=9))
        except rules.StepNotPossible:
            continue

    meeting = Meeting.objects.filter(one=one, other=other).first()
    if meeting:
        states = [step.state for step in meeting.steps.order_by("pk")]
        assert len(states) >= before
        assert all(after in rules.NEXT[now] for now, after in pairwise(states))
        assert states[-1] == meeting.state
        assert (meeting.expires_at is not None) == (meeting.state == "requested")


def test_the_catalogue_filters_by_topic_language_and_words(client, day, django_assert_max_num_queries):
    code = day.code(day.firms[0])
    topic = day.forum.topics.get(name="Mentoring").pk
    client.get(f"/matchmaking/me/{code}/")

    with django_assert_max_num_queries(20):
        page = client.get(f"/matchmaking/me/{code}/catalogue/?topic={topic}&intent=seek&language=lv")

    said = page.content.decode()
    assert "Pulciņš" in said
    assert "Skola" not in said
    assert "Siers" not in said  # of the own side
    assert "Roboti" in client.get(f"/matchmaking/me/{code}/catalogue/?q=robot").content.decode()
    assert "Nobody fits" in client.get(f"/matchmaking/me/{code}/catalogue/?language=fr").content.decode()


def test_a_tired_person_answers_with_one_tap(client, day):
    meeting = wish(day, day.firms[0], day.causes[0])
    code = day.code(day.causes[0])

    page = client.get(f"/matchmaking/me/{code}/").content.decode()
    assert "They would like to meet you" in page
    assert "Velo" in page
    client.post(f"/matchmaking/me/{code}/meetings/{meeting.pk}/answer/", {"act": "yes", "seen": meeting.version})

    meeting.refresh_from_db()
    assert meeting.state == "accepted"
    stranger = day.code(day.causes[1])
    address = f"/matchmaking/me/{stranger}/meetings/{meeting.pk}/answer/"
    assert client.post(address, {"act": "no", "seen": meeting.version}).status_code == 404


def test_wishes_lapse_by_the_periodic_job(day):
    from prasme.apps.matchmaking.tasks import expire_wishes

    wish(day, day.firms[0], day.causes[0])
    Meeting.objects.update(expires_at=timezone.now() - timedelta(minutes=1))

    expire_wishes(0)

    assert Meeting.objects.get().state == "expired"
