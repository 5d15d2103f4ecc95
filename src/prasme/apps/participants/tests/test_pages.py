"""What operators and auditors see: who has answered, never by chance what somebody said of health or origin."""

import csv
import io

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.conftest import NOW, a_seat, a_user, an_edition, an_employee
from prasme.apps.enterprises.actions.merging import merge_people
from prasme.apps.evidence.queries import documents_visible_to
from prasme.apps.evidence.tests.test_uploads import pdf
from prasme.apps.outbox.models import Message
from prasme.apps.participants import actions
from prasme.apps.participants.models import Answers, ApartAnswers, Confirmation, Look, Notice, OwnQuestion
from prasme.apps.participants.tests.conftest import WHOLE, answered

PDF = pdf()


@pytest.fixture
def olga(client, cast):
    client.force_login(cast.operator)
    return client


@pytest.fixture
def home(edition):
    return reverse("participants:participants", args=[edition.code])


def of(edition, person):
    return reverse("participants:participant", args=[edition.code, person.pk])


def test_three_states_are_three_badges_and_the_missing_a_fourth(olga, home, cast, run, edition, seated):
    third = an_employee(cast.bakery, "Zane Liepa")
    fourth = an_employee(cast.bakery, "Ansis Ozols")
    a_seat(run, cast.bakery, third)
    a_seat(run, cast.bakery, fourth)
    answered(cast.ilze, edition, is_sent=False)
    answered(cast.janis, edition)
    found = answered(third, edition)
    actions.verify_answers(answers=found, seen=found.version, by=cast.operator, at=NOW)
    page = olga.get(home).content.decode()

    for word in ("Saved, not sent", "Answered", "Verified", "Not answered"):
        assert word in page
    rows = list(
        csv.DictReader(io.StringIO("".join(map(bytes.decode, olga.get(home, {"format": "csv"}))).lstrip("\ufeff")))
    )
    assert {row["given_name"]: row["standing"] for row in rows} == {
        "Ilze": "saved", "Jānis": "submitted", "Zane": "verified", "Ansis": "missing",
    }  # fmt: skip
    assert list(rows[0]) == [
        "family_name", "given_name", "runs", "standing", "is_whole", "notice_version", "asked_at", "sent_at", "way",
    ]  # fmt: skip
    assert "employed" not in str(rows)


def test_the_list_is_filtered_by_group_state_and_name(olga, home, cast, edition, seated):
    answered(cast.ilze, edition)

    assert "Ilze" not in olga.get(home, {"standing": "missing"}).content.decode()
    assert "Ilze" in olga.get(home, {"q": "berzina"}).content.decode()
    assert "Nobody fits" in olga.get(home, {"run": "LV-2099"}).content.decode()


def test_many_people_cost_no_more_queries(olga, home, cast, run, edition, seated, django_assert_max_num_queries):
    for name in ("Aija", "Baiba", "Cilda", "Dace", "Elza", "Fricis"):
        person = an_employee(cast.bakery, f"{name} Kalna")
        a_seat(run, cast.bakery, person)
        answered(person, edition)
    olga.get(home)

    with django_assert_max_num_queries(22):
        olga.get(home)


def test_an_edition_that_asks_nothing_says_so(olga, home, edition):
    edition.participant_data = "none"
    edition.save(update_fields=["participant_data"])

    assert "Nothing is asked here" in olga.get(home).content.decode()


# ---------------------------------------------------------------- apart


def test_the_operator_reads_plain_answers_and_looks_at_others_on_record(olga, cast, edition, seated):
    answered(cast.ilze, edition, disability="yes")
    page = olga.get(of(edition, cast.ilze)).content.decode()

    assert "I am employed" in page
    assert "5 of 5 sensitive questions are answered." in page
    assert "Do you have a disability?" not in page
    address = reverse("participants:look", args=[edition.code, cast.ilze.pk])
    assert olga.post(address, {"reason": ""}).status_code == 422
    assert not Look.objects.exists()
    seen = olga.post(address, {"reason": "The funder asked for the papers."}).content.decode()
    assert "Do you have a disability?" in seen
    one = Look.objects.get()
    assert (one.by, one.person_key, one.reason) == (cast.operator, cast.ilze.pk, "The funder asked for the papers.")


def test_a_look_is_not_taken_back(olga, cast, edition, seated):
    answered(cast.ilze, edition)
    olga.post(reverse("participants:look", args=[edition.code, cast.ilze.pk]), {"reason": "Check"})

    with pytest.raises(DatabaseError, match="Cannot"), transaction.atomic():
        Look.objects.all().delete()


def test_the_auditor_sees_completeness_and_no_answer(client, home, cast, edition, seated):
    answered(cast.ilze, edition)
    client.force_login(cast.auditor)
    page = client.get(of(edition, cast.ilze)).content.decode()

    assert "Answered" in page
    assert "I am employed" not in page
    assert client.get(home).status_code == 200
    assert (
        client.post(reverse("participants:look", args=[edition.code, cast.ilze.pk]), {"reason": "x"}).status_code == 403
    )


def test_another_edition_s_operator_finds_nobody(client, home, cast, edition, seated):
    other = an_edition(cast.programme, "elsewhere")
    client.force_login(a_user("else@prasme.example", Role.OPERATOR, other, kind=ScopeKind.EDITION))

    assert client.get(home).status_code == 404
    assert (
        client.post(reverse("participants:look", args=[edition.code, cast.ilze.pk]), {"reason": "x"}).status_code == 404
    )


def test_numbers_hide_small_groups(olga, cast, run, edition, seated):
    for number in range(5):
        person = an_employee(cast.bakery, f"Aija {'ABCDE'[number]}")
        a_seat(run, cast.bakery, person)
        answered(person, edition)
    answered(cast.ilze, edition, minority="yes")
    page = olga.get(reverse("participants:figures", args=[edition.code])).content.decode()

    minority = page.partition("Do you belong to a minority")[2].partition("</table>")[0]
    assert '<td class="number">5</td>' not in minority  # 5 said no; shown, it would tell of Ilze
    assert "not shown" in minority
    sex = page.partition("You are")[2].partition("</table>")[0]
    assert ">6<" not in sex  # the cells beside it are empty and would be found


# ---------------------------------------------------------------- from paper


def test_a_paper_is_entered_with_its_scan_and_verified(olga, cast, edition, notice, seated):
    enter = reverse("participants:enter", args=[edition.code, cast.janis.pk, "entry"])
    scan = io.BytesIO(PDF)
    scan.name = "anketa.pdf"
    assert olga.post(enter, {"sex": "man"}).status_code == 422  # nobody signed the notice
    answer = olga.post(enter, {"sex": "man", "minority": "yes", "has_read": "on", "paper": scan})

    assert answer.status_code == 302, answer.content.decode()
    found = Answers.objects.get()
    assert (found.state, found.is_whole, found.way, found.sent_by) == ("submitted", False, "paper", cast.operator)
    assert Confirmation.objects.get().way == "paper"
    page = olga.get(of(edition, cast.janis)).content.decode()
    assert "this person does not count for the funder yet" in page
    olga.post(reverse("participants:verify", args=[edition.code, cast.janis.pk, "entry"]), {"seen": found.version})
    found.refresh_from_db()
    assert (found.state, found.verified_by) == ("verified", cast.operator)


def test_the_scan_is_opened_only_with_a_look(olga, client, cast, edition, notice, seated):
    scan = io.BytesIO(PDF)
    scan.name = "anketa.pdf"
    enter = reverse("participants:enter", args=[edition.code, cast.janis.pk, "entry"])
    olga.post(enter, {"sex": "man", "has_read": "on", "paper": scan})
    paper = Answers.objects.get().paper
    everywhere = a_user("arvis@vid.example", Role.AUDITOR)

    for user in (cast.auditor, cast.operator, everywhere, cast.provider_lead, cast.manager):
        assert not documents_visible_to(user).filter(pk=paper.pk).exists(), user
    look = reverse("participants:look", args=[edition.code, cast.janis.pk])
    assert b"".join(olga.post(look, {"reason": "Verify", "act": "paper"})) == PDF
    assert Look.objects.count() == 1


# ---------------------------------------------------------------- setting up


def test_own_questions_are_asked_beside_the_set(olga, cast, edition, seated):
    page = reverse("participants:questions", args=[edition.code])
    new = {
        "text": "How far is it to the course?",
        "moment": "entry",
        "kind": "choice",
        "options": "near",
        "may_decline": "on",
    }
    assert olga.post(page, new).status_code == 422
    olga.post(page, new | {"options": "near\nfar\n"})

    one = OwnQuestion.objects.get()
    assert one.options == ["near", "far"]
    found = answered(cast.ilze, edition, **{f"own_{one.pk}": "1"})
    assert found.said[f"own_{one.pk}"] == "1"
    assert "far" in olga.get(of(edition, cast.ilze)).content.decode()
    olga.post(reverse("participants:retire-question", args=[edition.code, one.pk]))
    assert "far" in olga.get(of(edition, cast.ilze)).content.decode()  # what was answered stays
    one.refresh_from_db()
    assert one.is_retired


def test_unconfirmed_definitions_say_so(olga, edition):
    page = olga.get(reverse("participants:questions", args=[edition.code])).content.decode()

    assert "definitions are unconfirmed" in page
    assert "Reg. (EU) 2021/1057, Annex I, 1.1" in page


def test_the_notice_begins_with_a_text_and_keeps_its_versions(olga, edition):
    page = reverse("participants:notice", args=[edition.code])
    first = olga.get(page)
    assert "No notice yet" in first.content.decode()
    typed = {name: str(first.context["form"][name].value()) for name in first.context["form"].fields}
    olga.post(page, typed)
    olga.post(page, typed | {"purpose_en": "Something else."})

    assert list(Notice.objects.order_by("version").values_list("version", flat=True)) == [1, 2]
    assert olga.post(page, typed | {"rights_lv": ""}).status_code == 422
    with pytest.raises(DatabaseError, match="Cannot"), transaction.atomic():
        Notice.objects.update(version=9)


def test_before_the_notice_nobody_is_written_to(olga, cast, run, edition):
    a_seat(run, cast.bakery, cast.ilze)
    olga.post(reverse("participants:ask", args=[edition.code]), {"moment": "entry", "act": "mail"})

    assert not Message.objects.filter(kind="participant-asked").exists()


def test_what_waits_is_on_the_operator_s_list(olga, cast, edition, seated):
    answered(cast.ilze, edition)
    page = olga.get(reverse("worklist:worklist")).content.decode()

    assert "1 person has not answered at entry" in page
    assert "Verify the answers of 1 person" in page


# ---------------------------------------------------------------- merges


def test_answers_go_with_a_merge_and_two_of_a_kind_stay(cast, edition, seated):
    double = an_employee(cast.bakery, "Ilze Berzina")
    answered(double, edition)
    merge_people(survivor=cast.ilze, retired=double, at=NOW, by=cast.operator)
    assert Answers.objects.get().person == cast.ilze

    other = an_employee(cast.bakery, "Ilze Bērziņ")
    answered(other, edition, sex="man")
    merge_people(survivor=cast.ilze, retired=other, at=NOW, by=cast.operator)
    assert {row.person for row in Answers.objects.all()} == {cast.ilze, other}
    assert ApartAnswers.objects.count() == 2
    assert WHOLE["sex"] == Answers.objects.get(person=cast.ilze).said["sex"]
