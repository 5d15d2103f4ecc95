"""What is kept is shown to the person and to the operator; a request travels; what is past its time is listed."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.conftest import a_user, an_edition
from prasme.apps.participants.models import Look
from prasme.apps.privacy import actions
from prasme.apps.privacy.models import Erasure, PastKeeping
from prasme.apps.privacy.rules import read_keeping


@pytest.fixture
def page(ilze):
    return reverse("privacy:held", args=[ilze.pk])


@pytest.fixture
def olga(client, cast):
    client.force_login(cast.operator)
    return client


def test_the_person_reads_everything_with_what_for_and_how_long(client, cast, page):
    client.force_login(cast.learner_user)
    text = client.get(page).content.decode()

    for word in (
        "What is kept about you", "What for: To invite you", "Date of birth",
        "I am employed", "Do you have a disability?",
        "Check of Ilze Bērziņa", "row 7", "Reg. (EU) 2021/1060, Art. 82", "unconfirmed", "Ask for erasure",
    ):  # fmt: skip
        assert word in text, word


def test_the_operator_sees_that_there_are_sensitive_answers_and_not_which(olga, page):
    text = olga.get(page).content.decode()

    assert "I am employed" in text
    assert "Do you have a disability?" not in text
    assert "only with a reason, on record" in text


def test_a_file_made_for_the_person_is_a_look_on_record(olga, ilze):
    before = Look.objects.count()
    olga.post(reverse("privacy:export", args=[ilze.pk]))

    assert Look.objects.count() == before + 1


def test_only_the_person_and_who_keeps_the_edition_open_it(client, cast, page):
    other = an_edition(cast.programme, "elsewhere")
    elsewhere = a_user("else@prasme.example", Role.OPERATOR, other, kind=ScopeKind.EDITION)
    for user, status in ((elsewhere, 404), (cast.auditor, 403), (cast.manager, 403), (cast.provider_lead, 403)):
        client.force_login(user)
        assert client.get(page).status_code == status, user


def test_a_request_travels_to_the_operator_and_is_carried_out(client, cast, ilze, page):
    client.force_login(cast.learner_user)
    assert client.post(reverse("privacy:ask", args=[ilze.pk]), {}).status_code == 422
    client.post(reverse("privacy:ask", args=[ilze.pk]), {"ground": "objection"})
    assert "Erasure is asked for" in client.get(page).content.decode()

    client.force_login(cast.operator)
    erase = reverse("privacy:erase", args=[ilze.pk])
    assert erase in client.get(reverse("worklist:worklist")).content.decode()
    text = client.get(erase).content.decode()
    assert "This goes now" in text
    assert "Evidence of courses" in text
    assert client.post(erase, {"ground": "objection", "act": "erase"}).status_code == 422
    wrong = client.post(erase, {"ground": "objection", "reason": "Ilze Bērziņa wants it", "act": "erase"})
    assert "Write it without the name" in wrong.content.decode()
    client.post(erase, {"ground": "objection", "reason": "By letter", "act": "erase"})

    done = client.get(erase).content.decode()
    assert "Who, when, on what ground" in done
    assert "Ilze" not in done
    assert Erasure.objects.get().is_own
    assert "By letter" in client.get(reverse("privacy:erasures")).content.decode()


def test_a_refusal_reaches_the_person_with_its_reason(client, cast, ilze, page):
    actions.ask_for_erasure(person=ilze, ground="withdrawn", is_own=True, by=cast.learner_user, at=timezone.now())
    client.force_login(cast.operator)
    client.post(
        reverse("privacy:erase", args=[ilze.pk]),
        {"ground": "withdrawn", "reason": "The course is still running.", "act": "refuse"},
    )
    client.force_login(cast.learner_user)

    assert "The course is still running." in client.get(page).content.decode()
    ilze.identity.refresh_from_db()
    assert ilze.identity.erased_at is None


def test_what_is_past_its_keeping_is_listed_and_nothing_goes(olga, cast, ilze):
    at = timezone.now()
    assert actions.list_past_keeping(on=date(2031, 12, 31), at=at) == 0
    assert actions.list_past_keeping(on=date(2032, 1, 1), at=at) == 1
    assert actions.list_past_keeping(on=date(2032, 1, 1), at=at) == 1

    assert PastKeeping.objects.get().kept_until == date(2031, 12, 31)
    assert "1 person is past the keeping period" in olga.get(reverse("worklist:worklist")).content.decode()
    assert "Ilze" in olga.get(reverse("privacy:past-keeping")).content.decode()
    ilze.identity.refresh_from_db()
    assert ilze.identity.given_name == "Ilze"


def test_lists_cost_few_queries(olga, cast, ilze, django_assert_max_num_queries):
    actions.list_past_keeping(on=date(2032, 1, 1), at=timezone.now())
    for page in ("privacy:past-keeping", "privacy:erasures"):
        olga.get(reverse(page))
        with django_assert_max_num_queries(20):
            olga.get(reverse(page))


def test_a_rule_counts_from_the_end_of_the_year_or_from_the_day():
    rule = {"title": {"en": "x"}, "source": "y", "years": 5, "confirmed": True, "from": "end_of_year_of_edition"}

    assert read_keeping("a", rule).until(date(2026, 3, 1)) == date(2031, 12, 31)
    assert read_keeping("a", rule | {"from": "grant", "years": 10}).until(date(2024, 2, 29)) == date(2034, 3, 1)
    assert read_keeping("a", rule | {"years": None}).until(date(2026, 3, 1)) is None
