"""The questions as the person meets them, and what is kept of the answers."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import NOW
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.outbox.models import Message
from prasme.apps.outbox.queries import text_that_leaves
from prasme.apps.participants import actions
from prasme.apps.participants.codes import code_of, link_by_code
from prasme.apps.participants.models import Answers, ApartAnswers, Confirmation, Link
from prasme.apps.participants.tests.conftest import BORN, WHOLE, answered


@pytest.fixture
def page(edition):
    return reverse("participants:answer", args=[edition.code, "entry"])


@pytest.fixture
def ilze(client, cast):
    client.force_login(cast.learner_user)
    return client


def read(client, page, notice):
    return client.post(page, {"version": notice.version, "has_read": "on"}, follow=True)


def test_nobody_answers_before_having_read_the_notice(ilze, page, seated, notice):
    before = ilze.get(page).content.decode()

    assert "What your answers are for" in before
    assert "Your date of birth" not in before
    assert ilze.post(page, {"version": notice.version}).status_code == 422
    assert "Your date of birth" in read(ilze, page, notice).content.decode()
    assert Confirmation.objects.get().way == "signed_in"


def test_nothing_is_chosen_beforehand(ilze, page, seated, notice):
    assert " checked" not in read(ilze, page, notice).content.decode()


def test_half_filled_in_is_saved_and_not_sent(ilze, page, seated, notice):
    read(ilze, page, notice)
    answer = ilze.post(page, {"act": "save", "sex": "woman", "disability": "yes"})

    assert "Saved, not sent" in answer.content.decode()
    found = Answers.objects.get()
    assert (found.state, found.said, found.is_whole, found.sent_at) == ("saved", {"sex": "woman"}, False, None)
    assert found.apart.said == {"disability": "yes"}
    again = ilze.get(page).content.decode()
    assert 'value="woman" id="id_sex_0" checked' in again.replace("\n", "") or "checked" in again
    assert "You have answered this." in again  # the sensitive answer itself is not shown again


def test_what_is_missing_is_told_at_its_field(ilze, page, seated, notice):
    read(ilze, page, notice)
    answer = ilze.post(page, {"act": "send", "born_on": "2035-01-01", "sex": "woman"})

    assert answer.status_code == 422
    assert "Write the day as day, month and year of birth." in answer.content.decode()
    assert "(optional)" not in answer.content.decode()
    answer = ilze.post(page, {"act": "send", "born_on": BORN, "sex": "woman"})
    text = answer.content.decode()
    assert "Choose an answer, or “I prefer not to say”." in text
    assert BORN in text  # what was typed stays
    assert not Answers.objects.exists()


def test_sent_answers_stand_in_two_tables_and_the_birthday_with_the_identity(ilze, page, cast, seated, notice):
    read(ilze, page, notice)
    ilze.post(page, WHOLE | {"act": "send", "born_on": BORN})

    found = Answers.objects.get()
    assert (found.state, found.is_whole, found.way) == ("submitted", True, "signed_in")
    assert found.said == {
        "born_on": "from_30", "sex": "woman", "labour_status": "employed", "education": "isced_5_8", "rural": "no",
    }  # fmt: skip
    assert set(found.apart.said) == {"disability", "minority", "third_country", "foreign_background", "housing"}
    cast.ilze.identity.refresh_from_db()
    assert str(cast.ilze.identity.born_on) == BORN
    assert "1990" not in str(found.said)


def test_a_new_version_of_the_notice_is_read_before_the_next_answer(ilze, page, cast, edition, seated, notice):
    read(ilze, page, notice)
    parts = notice.parts | {"retention": {"en": "Ten years.", "lv": "Desmit gadi."}}
    newer = actions.publish_notice(edition=edition, parts=parts, by=cast.operator, at=NOW)

    assert newer.version == 2
    assert "Ten years." in ilze.get(page).content.decode()
    refused = ilze.post(page, {"version": 1, "has_read": "on"})
    assert "The notice was changed meanwhile." in refused.content.decode()
    assert "Your date of birth" in read(ilze, page, newer).content.decode()


def test_the_same_text_again_is_no_new_version(cast, edition, notice):
    assert actions.publish_notice(edition=edition, parts=notice.parts, by=cast.operator, at=NOW) == notice


def test_without_a_notice_nothing_can_be_answered(ilze, page, cast, run, edition):
    from prasme.apps.conftest import a_seat

    a_seat(run, cast.bakery, cast.ilze)

    assert "The questions are not ready." in ilze.get(page).content.decode()


def test_of_two_windows_the_second_is_told(cast, edition, seated):
    answered(cast.ilze, edition, is_sent=False)

    with pytest.raises(ChangedMeanwhile):
        answered(cast.ilze, edition)


def test_verified_answers_are_not_changed_by_the_person(ilze, page, cast, edition, seated):
    found = answered(cast.ilze, edition)
    actions.verify_answers(answers=found, seen=found.version, by=cast.operator, at=NOW)

    assert "Verified" in ilze.get(page).content.decode()
    said = actions.Said(answers=WHOLE, way="signed_in")
    with pytest.raises(actions.NowVerified):
        actions.record_answers(
            person=cast.ilze, edition=edition, moment="entry", said=said, is_sent=True, seen=found.version,
            by=None, at=NOW,
        )  # fmt: skip
    with pytest.raises(actions.NothingToVerify):
        actions.verify_answers(answers=found, seen=found.version, by=cast.operator, at=NOW)


def test_an_edition_without_a_data_set_asks_nothing(ilze, page, edition, seated):
    edition.participant_data = "none"
    edition.save(update_fields=["participant_data"])

    assert ilze.get(page).status_code == 404


# ---------------------------------------------------------------- without an account


@pytest.fixture
def link(cast, edition, seated):
    return actions.make_link(person=cast.janis, edition=edition, moment="entry", by=cast.operator, at=timezone.now())


def test_a_personal_link_needs_no_account(client, link, notice):
    page = reverse("participants:answer-by-link", args=[code_of(link)])
    read(client, page, notice)
    done = client.post(page, WHOLE | {"act": "send", "born_on": BORN})

    assert "Your answers came in." in done.content.decode()
    found = Answers.objects.get()
    assert (found.person, found.way, found.sent_by) == (link.person, "link", None)
    again = client.get(page).content.decode()
    assert "Nothing is left to do" in again
    assert "woman" not in again  # whoever finds the letter reads no answers


def test_a_code_is_typed_as_people_type(client, link):
    typed = f" {code_of(link).lower().replace('-', ' ')} "

    assert link_by_code(typed) == link
    answer = client.post(reverse("participants:type-code"), {"code": typed})
    assert answer.status_code == 302
    assert client.get(answer.url).status_code == 200
    assert client.post(reverse("participants:type-code"), {"code": "17-AAAA-BBBB-CCCC"}).status_code == 422


@pytest.mark.parametrize("typed", ["", "x", "-", "9999999999999-A", "²-AAAA", "1", "1-"])
def test_nothing_is_found_by_what_is_no_code(db, typed):
    assert link_by_code(typed) is None


def test_a_newer_link_ends_the_earlier_and_each_ends_by_its_day(client, cast, edition, link):
    page = reverse("participants:answer-by-link", args=[code_of(link)])
    actions.make_link(person=cast.janis, edition=edition, moment="entry", by=cast.operator, at=timezone.now())
    assert client.get(page).status_code == 410

    Link.objects.filter(pk=link.pk).update(ended_at=None, expires_at=timezone.now() - timedelta(minutes=1))
    assert client.get(page).status_code == 410


def test_the_code_itself_is_kept_nowhere(link):
    assert code_of(link).partition("-")[2] not in str(Link.objects.filter(pk=link.pk).values())


def test_letters_go_to_those_with_an_address_and_paper_to_the_others(client, cast, edition, seated):
    cast.ilze.identity.email = "ilze@maize.example"
    cast.ilze.identity.save(update_fields=["email"])
    client.force_login(cast.operator)
    ask = reverse("participants:ask", args=[edition.code])

    client.post(ask, {"moment": "entry", "act": "mail"})
    message = Message.objects.get(kind="participant-asked")
    assert message.to_address == "ilze@maize.example"
    link = Link.objects.get(person=cast.ilze)
    assert code_of(link) not in message.text
    assert code_of(link) in text_that_leaves(message)

    papers = client.post(ask, {"moment": "entry", "act": "paper"}).content.decode()
    assert code_of(Link.objects.get(person=cast.janis, ended_at=None)) in papers
    assert "Ilze" not in papers


# ---------------------------------------------------------------- later


def test_on_leaving_and_six_months_later_one_is_asked_again(cast, edition, notice, walked):
    from prasme.apps.participants.queries import participants_of

    left = walked.run.ends_on
    assert list(participants_of(edition, "exit", on=left)) == [cast.ilze]
    assert list(participants_of(edition, "six_months", on=left + timedelta(days=180))) == []
    assert list(participants_of(edition, "six_months", on=left + timedelta(days=185))) == [cast.ilze]


def test_whoever_still_sits_somewhere_has_not_left(cast, edition, notice, walked):
    from prasme.apps.conftest import a_run, a_seat
    from prasme.apps.participants.queries import participants_of

    a_seat(a_run(cast, "LV-2026-002", days=[walked.run.ends_on + timedelta(days=20)]), cast.bakery, cast.ilze)

    assert list(participants_of(edition, "exit", on=walked.run.ends_on)) == []


def test_the_own_list_says_that_answers_are_awaited(ilze, page, cast, edition, seated):
    assert page in ilze.get(reverse("worklist:worklist")).content.decode()
    answered(cast.ilze, edition)
    ApartAnswers.objects.get()
    assert page not in Client(headers={}).get("/").content.decode()
    assert page not in ilze.get(reverse("worklist:worklist")).content.decode()
