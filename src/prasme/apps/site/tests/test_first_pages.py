"""The public front, and what each role finds when it comes in."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import a_run, a_seat, a_session, a_user, an_edition
from prasme.apps.reporting.actions import freeze_period, open_period
from prasme.apps.training import actions as training


def page(client, user=None, path="/"):
    if user:
        client.force_login(user)
    answer = client.get(path)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture
def ahead(cast):
    """A run that begins in some weeks, whenever the test is made."""
    today = timezone.localdate()
    edition = an_edition(
        cast.programme, "ahead", starts_on=today - timedelta(30), ends_on=today + timedelta(365), legal_basis="none"
    )
    return a_run(cast, "LV-AHEAD", edition=edition, days=[today + timedelta(12)], minimum=3)


def test_anybody_finds_courses_results_and_the_check_of_a_certificate(client, cast, walked, ahead):
    front = page(client)

    for text in ("Courses near me", "Cloud services", "10 seats left", "People trained", "Verify a certificate"):
        assert text in front
    assert reverse("training:offer", args=[ahead.code]) in front


def test_a_number_that_could_tell_who_is_not_shown_to_everybody(client, walked):
    page = client.get(reverse("site:home")).content.decode()
    assert "under 5" in page
    assert "people could be known" in page


def test_the_front_without_any_record_is_a_page_too(client, db):
    front = page(client)

    assert "No course is announced at the moment" in front
    assert "Results so far" not in front


def test_the_front_costs_as_many_questions_for_many_courses(client, cast, ahead, django_assert_max_num_queries):
    with django_assert_max_num_queries(32):
        client.get("/")


def test_an_operator_sees_what_waits(client, cast, run):
    application = training.start_application(edition=cast.edition, enterprise=cast.bakery, by=None, at=timezone.now())
    training.save_application(application=application, seen=application.version, asked={run.pk: 2}, headcount=9,
                              turnover=1, balance=1, is_declared_true=True, by=None)  # fmt: skip
    training.submit_application(application=application, by=None, at=timezone.now())
    first = page(client, cast.operator)

    assert "1 thing waits for you" in first
    assert application.number in first
    assert "This edition against its targets" in first
    assert "of the aid is committed" in first


def test_an_operator_sees_runs_below_their_minimum(client, cast, ahead):
    assert "LV-AHEAD, Saldus novads: 0 of at least 3 people" in page(client, a_user("v@x.example", Role.OPERATOR))


def test_what_is_most_urgent_leads_to_all_that_waits(client, cast, run):
    a_seat(run, cast.bakery, cast.ilze)
    first = page(client, cast.operator)

    assert f'<a href="{reverse("worklist:worklist")}">All 6, by when they are due</a>' in first


def test_an_operator_sees_sessions_without_a_sheet(client, cast, run):
    a_seat(run, cast.bakery, cast.ilze)
    first = page(client, cast.operator)

    assert "Bring the signed sheet: Cloud services" in first
    assert f"{run.code}, session 1, Tue 3 March 2026" in first


def test_the_operators_page_has_a_budget(client, cast, walked, django_assert_max_num_queries):
    client.force_login(cast.operator)
    with django_assert_max_num_queries(26):
        client.get("/")


def test_a_trainer_opens_the_roster_of_today_with_one_tap(client, cast):
    today = timezone.localdate()
    edition = an_edition(cast.programme, "wide", starts_on=today - timedelta(30), ends_on=today + timedelta(30))
    all_day = a_session(today, cast.room, cast.trainer, halves=(("00:00", "23:59"),))
    run = a_run(cast, "LV-TODAY", edition=edition, sessions=[all_day])
    first = page(client, cast.trainer)

    assert f'href="{reverse("occasions:roster", args=[run.occasion_id])}"' in first
    assert "Open the roster" in first


def test_a_trainer_sees_marks_that_are_missing(client, cast, run):
    a_seat(run, cast.bakery, cast.ilze)
    first = page(client, cast.trainer)

    assert "Mark who was there: Cloud services" in first
    assert "0 of 1 people are marked" in first


@pytest.mark.parametrize("who", ["trainer", "provider_lead"])
def test_who_teaches_sees_the_groups(client, cast, run, who):
    assert run.code in page(client, getattr(cast, who))


def test_a_host_sees_the_own_rooms_of_the_week(client, cast, ahead):
    assert "No session this week" in page(client, cast.host_keeper)

    soon = a_run(cast, "LV-SOON", edition=ahead.occasion.edition, days=[timezone.localdate() + timedelta(3)])
    first = page(client, cast.host_keeper)
    assert str(soon.course) in first
    assert "Large room" in first


def test_a_manager_is_told_of_seats_without_a_name(client, cast, run):
    a_seat(run, cast.bakery)
    first = page(client, cast.manager)

    assert "Say who comes: Cloud services" in first
    assert reverse("training:name-person", args=[run.occasion.seats.get().pk]) in first


def test_a_manager_does_not_see_seats_of_another_firm(client, cast, run):
    a_seat(run, cast.garage)

    assert "No seats yet" in page(client, cast.manager)


def test_a_learner_finds_certificates_and_the_questionnaire(client, cast, walked):
    first = page(client, cast.learner_user)

    assert reverse("training:certificate", args=[walked.certificate.code]) in first
    assert reverse("occasions:feedback", args=[walked.seat.pk]) in first


def test_a_learner_who_answered_is_not_asked_again(client, cast, walked):
    address = reverse("occasions:feedback", args=[walked.seat.pk])
    client.force_login(cast.learner_user)
    client.post(address, {"quality": "9", "would_recommend": "yes", "comment": ""})

    walked.seat.refresh_from_db()
    assert walked.seat.has_answered
    assert address not in page(client)


def test_a_learner_sees_the_next_session_and_its_place(client, cast, ahead):
    a_seat(ahead, cast.bakery, cast.ilze)

    assert "Saldus bibliotēka, Large room" in page(client, cast.learner_user)


def test_an_auditor_sees_each_period_with_the_hash_of_its_file(client, cast, walked):
    period = open_period(edition=cast.edition, title="Spring", starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 31),
                         by=None)  # fmt: skip
    frozen = freeze_period(period=period, at=timezone.now(), by=cast.operator)
    first = page(client, cast.auditor)

    assert frozen.document.sha256 in first
    assert reverse("reporting:figure", args=["live", "people_trained"]) in first


def test_somebody_without_a_role_is_told_what_to_do(client, cast):
    cast.manager.memberships.all().delete()

    assert "Your account has no role" in page(client, cast.manager)
