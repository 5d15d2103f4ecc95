"""Deadlines: set once or in a series, on the worklist of who sees to them, done by somebody."""

from datetime import date, datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run, an_edition
from prasme.apps.programmes.actions import DeadlineDone, PlannedDeadline, finish_deadline, remove_deadline, set_deadline
from prasme.apps.programmes.models import Deadline
from prasme.apps.programmes.queries import deadlines_for
from prasme.apps.worklist.queries import items_for

AT = datetime.fromisoformat("2026-03-20T10:00:00+02:00")


def a_deadline(edition, due_on=date(2026, 4, 10), **changes):
    said = {"kind": "report", "title": "Report for the quarter", "responsible": "operator"} | changes
    return set_deadline(edition=edition, planned=PlannedDeadline(due_on=due_on, **said), by=None)


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def typed(**changes):
    return {
        "kind": "claim", "title": "Claim", "due_on": "2026-03-31", "responsible": "operator", "repeat": "quarterly",
        "until": "",
    } | changes  # fmt: skip


def test_a_series_is_in_the_calendar_until_the_edition_ends(operator):
    answer = operator.post(reverse("programmes:deadlines", args=["live"]), typed(), follow=True)

    assert "4 deadlines are in the calendar." in answer.content.decode()
    assert [one.due_on.month for one in Deadline.objects.order_by("due_on")] == [3, 6, 9, 12]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"until": "2026-01-01"}, "This is before the first day"),
        ({"until": "2096-01-01", "repeat": "monthly"}, "more than 120 days"),
        ({"title": ""}, "This field is required"),
        ({"due_on": "31.31.2026"}, "Enter a valid date"),
    ],
)
def test_a_slip_in_a_deadline_is_told(operator, changes, sentence):
    answer = operator.post(reverse("programmes:deadlines", args=["live"]), typed(**changes))

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Deadline.objects.exists()


def test_it_waits_on_the_worklist_of_its_role_four_weeks_before(cast):
    a_run(cast)
    a_deadline(cast.edition)
    a_deadline(cast.edition, title="Sheets of the quarter", responsible="provider")
    a_deadline(cast.edition, date(2026, 6, 30), title="Far away")
    a_deadline(an_edition(cast.programme, "other"), title="Of another edition")
    a_deadline(an_edition(cast.programme, "drafted", state="draft"), title="Of a draft")

    def waiting(user):
        return [(one.title, one.due) for one in items_for(user, at=AT, keys=["deadlines"], limit=9)]

    assert waiting(cast.operator) == [("Report for the quarter", date(2026, 4, 10))]
    assert waiting(cast.provider_lead) == [("Sheets of the quarter", date(2026, 4, 10))]
    assert waiting(cast.trainer) == []
    assert not deadlines_for(cast.auditor).exists()


def test_it_is_done_by_somebody_with_a_note_and_can_be_not_done_after_all(operator, cast):
    [one] = a_deadline(cast.edition)
    operator.post(reverse("programmes:deadline", args=[one.pk]), {"note": "Letter 14"})
    one.refresh_from_db()
    assert (one.done_by, one.note) == (cast.operator, "Letter 14")
    page = operator.get(reverse("programmes:deadlines", args=["live"])).content.decode()
    assert "Letter 14" in page
    assert cast.operator.name in page

    first = one.done_at
    finish_deadline(deadline=one, by=cast.provider_lead, at=timezone.now())
    one.refresh_from_db()
    assert (one.done_by, one.done_at) == (cast.operator, first)
    with pytest.raises(DeadlineDone):
        remove_deadline(deadline=one, by=cast.operator)

    operator.post(reverse("programmes:reopen-deadline", args=[one.pk]))
    one.refresh_from_db()
    assert (one.done_at, one.done_by) == (None, None)


def test_the_rest_of_a_series_is_taken_away_with_it(operator, cast):
    rows = a_deadline(cast.edition, date(2026, 1, 31), repeat="monthly")
    page = operator.get(reverse("programmes:deadline", args=[rows[10].pk])).content.decode()
    assert "And the 1 after it" in page

    operator.post(reverse("programmes:remove-deadline", args=[rows[10].pk]), {"later": "yes"})
    assert Deadline.objects.count() == 10
    operator.post(reverse("programmes:remove-deadline", args=[rows[0].pk]))
    assert Deadline.objects.count() == 9


def test_the_file_holds_what_is_to_be_done(operator, cast):
    [one] = a_deadline(cast.edition, title="Report; for Kuldīga, Q1")
    a_deadline(cast.edition, title="Done")
    finish_deadline(deadline=Deadline.objects.get(title="Done"), by=cast.operator, at=timezone.now())

    answer = operator.get(reverse("programmes:deadlines-file", args=["live"]))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    text = answer.content.decode()
    assert "SUMMARY:Report\\; for Kuldīga\\, Q1\r\n" in text
    assert f"UID:deadline-{one.pk}@prasme" in text
    assert "DTSTART;VALUE=DATE:20260410\r\nDTEND;VALUE=DATE:20260411" in text
    assert "Done" not in text


def test_the_calendar_of_an_edition_asks_little(operator, cast, django_assert_max_num_queries):
    a_deadline(cast.edition, date(2026, 1, 31), repeat="monthly")

    with django_assert_max_num_queries(14):
        operator.get(reverse("programmes:deadlines", args=["live"]))
