"""Somebody's own calendar: sessions to come, at an address that only they know."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run, a_seat
from prasme.apps.occasions.actions import cancel_occasion
from prasme.apps.programmes.actions import PlannedDeadline, keep_calendar_link, set_deadline


@pytest.fixture
def ahead(cast):
    cast.edition.ends_on = timezone.localdate() + timedelta(400)
    cast.edition.save()
    run = a_run(cast, days=[timezone.localdate() + timedelta(5)])
    a_seat(run, cast.bakery, cast.ilze, at=timezone.now() - timedelta(1))
    return run


def feed(user):
    link = keep_calendar_link(by=user, at=timezone.now())
    return Client().get(reverse("site:calendar-feed", args=[link.secret])).content.decode()


@pytest.mark.parametrize("who", ["learner_user", "trainer", "provider_lead", "manager", "host_keeper"])
def test_whoever_has_to_do_with_a_session_finds_it(cast, ahead, who):
    session = ahead.occasion.sessions.get()
    text = feed(getattr(cast, who)).replace("\r\n ", "")

    assert f"UID:session-{session.pk}@prasme" in text
    assert "SUMMARY:Cloud services" in text
    assert "LOCATION:Saldus bibliotēka\\, Large room\\, Lielā iela 3" in text


def test_an_operator_finds_deadlines_and_nobody_elses_sessions(cast, ahead):
    said = PlannedDeadline(kind="report", title="Report", due_on=timezone.localdate(), responsible="operator")
    set_deadline(edition=cast.edition, planned=said, by=None)
    text = feed(cast.operator)

    assert "SUMMARY:Report" in text
    assert "session-" not in text


def test_a_cancelled_session_is_told_as_cancelled_to_who_sat_in_it(cast, ahead):
    assert "STATUS:CANCELLED" not in feed(cast.host_keeper)
    cancel_occasion(occasion=ahead.occasion, reason="Ice", by=None, at=timezone.now())

    assert "STATUS:CANCELLED" in feed(cast.host_keeper)


def test_a_new_address_ends_the_old_one(client, cast):
    client.force_login(cast.learner_user)
    assert "Make my address" in client.get(reverse("site:calendar")).content.decode()
    client.post(reverse("site:keep-calendar-link"))
    old = cast.learner_user.calendar_link.secret
    assert old in client.get(reverse("site:calendar")).content.decode()
    client.post(reverse("site:keep-calendar-link"))

    assert Client().get(reverse("site:calendar-feed", args=[old])).status_code == 404
    cast.learner_user.refresh_from_db()
    assert Client().get(reverse("site:calendar-feed", args=[cast.learner_user.calendar_link.secret])).status_code == 200


def test_the_address_of_somebody_whose_account_is_closed_answers_no_more(cast):
    link = keep_calendar_link(by=cast.trainer, at=timezone.now())
    cast.trainer.is_active = False
    cast.trainer.save()

    assert Client().get(reverse("site:calendar-feed", args=[link.secret])).status_code == 404


def test_one_run_is_a_file_for_who_sits_in_it(client, cast, ahead):
    client.force_login(cast.learner_user)
    text = client.get(reverse("site:run-calendar", args=[ahead.code])).content.decode()
    assert text.count("BEGIN:VEVENT") == 1

    other = a_run(cast, "LV-OTHER", days=[timezone.localdate() + timedelta(9)])
    assert client.get(reverse("site:run-calendar", args=[other.code])).status_code == 404
