"""At the table: held or not, two questions, an agreement signed on the spot, the screen in the hall."""

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from prasme.apps.cooperation.models import Cooperation
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.matchmaking.actions import setup, tables, timetables, wishes
from prasme.apps.matchmaking.codes import hall_code
from prasme.apps.matchmaking.models import Meeting, Proposal, Round


@pytest.fixture
def met(day, cast) -> Meeting:
    """Velo and Roboti have the first round, and it has begun: the day is today."""
    [meeting] = wishes.pair_participants(pairs=[(day.firms[0], day.causes[0])], by=cast.operator, at=day.now)
    first = day.forum.rounds.get(number=1)
    timetables.choose_round(meeting=meeting, round_=first, seen=meeting.version, by=None, at=day.now)
    for one in Round.objects.filter(forum=day.forum):
        begins = day.now - timedelta(minutes=2) + timedelta(minutes=8 * (one.number - 1))
        Round.objects.filter(pk=one.pk).update(starts_at=begins, ends_at=begins + timedelta(minutes=6))
    return Meeting.objects.select_related("one", "other", "round", "forum").get(pk=meeting.pk)


WORDS = {
    "subject": "A robotics club", "terms": "Ten lessons in spring.", "value": "", "in_kind": "40 hours",
    "gives_mine": "a mentor", "gives_theirs": "a room", "seen": 0,
}  # fmt: skip


def test_a_meeting_ahead_cannot_be_held(day, cast):
    [meeting] = wishes.pair_participants(pairs=[(day.firms[0], day.causes[0])], by=cast.operator, at=day.now)

    with pytest.raises(tables.TooEarly):
        tables.mark_meeting(meeting=meeting, is_held=True, seen=meeting.version, by=cast.operator, at=day.now)


def test_two_questions_say_that_it_was_held(client, day, met):
    address = f"/matchmaking/me/{day.code(day.firms[0])}/meetings/{met.pk}/"
    assert client.post(address, {"act": "held", "worth": "yes"}).status_code == 422

    assert client.post(address, {"act": "held", "worth": "yes", "follow": "agree"}).status_code == 302

    met.refresh_from_db()
    assert met.state == "held"
    assert met.steps.order_by("-pk").first().said_by == day.firms[0]
    assert "You said:" in client.get(address).content.decode()


def test_not_held_has_its_reason_and_the_organiser_corrects_it(client, day, met, cast):
    code = day.code(day.causes[0])
    client.post(f"/matchmaking/me/{code}/meetings/{met.pk}/", {"act": "not_held", "why": "nobody_came"})
    met.refresh_from_db()
    assert (met.state, met.why_not_held) == ("not_held", "nobody_came")

    client.force_login(cast.operator)
    wrong = client.post(f"/matchmaking/meetings/{met.pk}/mark/", {"held": "no", "seen": met.version})
    assert wrong.status_code == 422
    assert "Say why it was not held." in wrong.content.decode()
    client.post(f"/matchmaking/meetings/{met.pk}/mark/", {"held": "yes", "seen": met.version})

    met.refresh_from_db()
    assert (met.state, met.why_not_held) == ("held", "")


def test_both_say_yes_and_an_agreement_is_recorded_once(client, day, met):
    one, other = (f"/matchmaking/me/{day.code(who)}/meetings/{met.pk}" for who in (day.firms[0], day.causes[0]))
    assert client.post(f"{one}/write/", WORDS).status_code == 302
    page = client.get(f"{other}/agreement/").content.decode()
    assert "Ten lessons in spring." in page
    assert not Cooperation.objects.exists()

    for _time in range(2):
        client.post(f"{other}/agreement/", {"act": "agree", "seen": 1})

    made = Cooperation.objects.get()
    assert (made.kind, made.state, made.in_kind) == ("agreement", "signed", "40 hours")
    assert made.occasion == day.forum.measure.occasion
    gives = {one.organisation.name: one.gives for one in made.partners.all()}
    assert gives == {"Velo": "a mentor", "Roboti": "a room"}
    assert made.partners.get(organisation__name="Velo").email == "velo@uznemums.invalid"
    assert client.get(f"{one}/agreement.pdf").content.startswith(b"%PDF")
    hall = client.get(f"/matchmaking/hall/{hall_code(day.forum)}/").content.decode()
    assert "<strong>1</strong> agreement signed" in hall


def test_nobody_agrees_with_words_that_were_changed(client, day, met):
    one, other = (f"/matchmaking/me/{day.code(who)}/meetings/{met.pk}" for who in (day.firms[0], day.causes[0]))
    client.post(f"{one}/write/", WORDS)
    client.post(f"{one}/write/", WORDS | {"terms": "Twenty lessons.", "seen": 1})

    answer = client.post(f"{other}/agreement/", {"act": "agree", "seen": 1}, follow=True)

    assert "The words were changed meanwhile." in answer.content.decode()
    assert not Cooperation.objects.exists()


def test_two_who_write_at_once_are_told_and_keep_what_they_typed(client, day, met):
    one, other = (f"/matchmaking/me/{day.code(who)}/meetings/{met.pk}" for who in (day.firms[0], day.causes[0]))
    client.post(f"{one}/write/", WORDS)

    second = client.post(f"{other}/write/", WORDS | {"terms": "Mine."})

    assert second.status_code == 422
    assert "Somebody else saved this record" in second.content.decode()
    assert "Mine." in second.content.decode()
    with pytest.raises(ChangedMeanwhile):
        tables.agree(proposal=Proposal.objects.get(), participant=day.causes[0], seen=7, by=None, at=day.now)


def test_the_photo_of_the_signed_paper_is_evidence(client, day, met, cast):
    picture = io.BytesIO()
    Image.new("L", (60, 80), 255).save(picture, "JPEG")
    one = f"/matchmaking/me/{day.code(day.firms[0])}/meetings/{met.pk}"
    client.post(f"{one}/write/", WORDS)
    client.force_login(cast.operator)
    address = f"/matchmaking/meetings/{met.pk}/paper/"
    wrong = SimpleUploadedFile("note.txt", b"hello")
    assert client.post(address, {"seen": 1, "paper": wrong}).status_code == 422

    photo = SimpleUploadedFile("paper.jpg", picture.getvalue(), content_type="image/jpeg")
    assert client.post(address, {"seen": 1, "paper": photo}).status_code == 302

    made = Cooperation.objects.get()
    document = made.steps.get().document
    assert (document.kind, document.media_type) == ("agreement", "image/jpeg")
    kept = client.get(f"/documents/{document.pk}/")
    assert b"".join(kept.streaming_content) == picture.getvalue()


def test_a_whole_round_is_marked_with_one_button(client, day, met, cast):
    client.force_login(cast.operator)
    address = f"/matchmaking/{day.forum.pk}/rounds/1/"
    assert "Velo – Roboti" in client.get(address).content.decode()

    client.post(address, {f"held-{met.pk}": "late"})

    met.refresh_from_db()
    assert (met.state, met.why_not_held) == ("not_held", "late")


def test_the_screen_counts_down_by_the_clock_of_the_server(client, day, met):
    page = client.get(f"/matchmaking/hall/{hall_code(day.forum)}/").content.decode()

    first = day.forum.rounds.get(number=1)
    assert "Round 1 of" in page
    assert f'data-until="{int(first.ends_at.timestamp())}"' in page
    assert "Velo" not in page  # no names in the hall
    Round.objects.filter(forum=day.forum).update(
        starts_at=day.now - timedelta(hours=2), ends_at=day.now - timedelta(hours=1)
    )
    assert "The last gong" in client.get(f"/matchmaking/hall/{hall_code(day.forum)}/").content.decode()
    with pytest.raises(setup.TooLate):
        setup.shift_rounds(forum=day.forum, minutes=5, by=None, at=day.now)
