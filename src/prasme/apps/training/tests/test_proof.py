"""The matrix of proof and its spreadsheets; hours by minutes, excuses and absences."""

import csv
import io
from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone
from python_calamine import CalamineWorkbook

from prasme.apps.conftest import a_run, a_seat, an_employee
from prasme.apps.occasions import queries
from prasme.apps.occasions.actions import Proof, mark_attendance
from prasme.apps.occasions.models import Method, Presence
from prasme.apps.occasions.rules import Mark
from prasme.apps.training import rules
from prasme.apps.worklist.queries import counts_for

pytestmark = pytest.mark.usefixtures("edition_of_today")


@pytest.fixture
def held(cast):
    today = timezone.localdate()
    run = a_run(cast, days=[today - timedelta(days=2), today - timedelta(days=1)])
    run.before = run.occasion.sessions.first().starts_at - timedelta(days=3)
    run.ilze = a_seat(run, cast.bakery, cast.ilze, at=run.before)
    run.janis = a_seat(run, cast.bakery, cast.janis, at=run.before)
    run.parts = list(queries.parts_of(run.occasion))
    return run


def mark(run, by, *marks, method=Method.TRAINER, **more):
    mark_attendance(
        occasion=run.occasion, marks={(seat.pk, run.parts[part].pk): presence for seat, part, presence in marks},
        method=method, by=by, at=timezone.now(), **more,
    )  # fmt: skip


def text(page):
    return page.content.decode().replace("\xa0", " ")


def test_the_matrix_shows_how_each_half_day_is_proved_and_what_is_missing(client, cast, held):
    mark(held, cast.trainer, (held.ilze, 0, Presence.PRESENT), method=Method.SIGNATURE)
    mark(held, cast.trainer, (held.ilze, 1, Presence.PRESENT), (held.janis, 0, Presence.EXCUSED))
    client.force_login(cast.auditor)

    page = text(client.get(reverse("training:proof", args=[held.code])))

    assert "5 half-days of people are not marked" in page
    assert "1 presence has no signature" in page
    assert "signed on the sheet" in page
    assert "3.5 h excused" in page


def test_the_matrix_takes_few_queries_however_many_come(client, cast, held, django_assert_max_num_queries):
    for number in range(6):
        a_seat(held, cast.bakery, an_employee(cast.bakery, f"Persona Nr{number}"), at=held.before)
    client.force_login(cast.trainer)
    with django_assert_max_num_queries(16):
        client.get(reverse("training:proof", args=[held.code]))


def rows(page):
    content = b"".join(page.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content)))


def test_spreadsheets_have_stable_columns(client, cast, held):
    mark(held, cast.trainer, (held.ilze, 0, Presence.LATE), proof=Proof(late={(held.ilze.pk, held.parts[0].pk): 30}))
    mark(held, cast.trainer, (held.ilze, 0, Presence.PRESENT))
    client.force_login(cast.trainer)
    address = reverse("training:proof", args=[held.code])

    records = rows(client.get(address, {"list": "records", "format": "csv"}))
    assert [(one["presence"], one["late_minutes"], one["counts"]) for one in records] == [
        ("late", "30", "no"), ("present", "", "yes"),
    ]  # fmt: skip
    [result] = [
        one for one in rows(client.get(address, {"list": "results", "format": "csv"})) if "Ilze" in one["person"]
    ]
    assert (result["hours_attended"], result["rule_says_completed"]) == ("3.5", "no")
    matrix = client.get(address, {"list": "matrix", "format": "xlsx"}).content
    head = CalamineWorkbook.from_filelike(io.BytesIO(matrix)).get_sheet_by_index(0).to_python()[0]
    assert head[:2] == ["person", "enterprise"]
    assert len(head) == 6
    assert len(rows(client.get(address, {"list": "roster", "format": "csv"}))) == 2


def test_three_half_days_missed_in_a_row_are_told_and_an_excuse_ends_the_row(cast, held):
    def told():
        return counts_for(cast.trainer, at=timezone.now()).get("away", 0)

    mark(held, cast.trainer, *((held.ilze, part, Presence.ABSENT) for part in (0, 1)))
    assert told() == 0
    mark(held, cast.trainer, (held.ilze, 2, Presence.ABSENT))
    assert told() == 1
    mark(held, cast.trainer, (held.ilze, 3, Presence.EXCUSED))
    assert told() == 0


def test_minutes_late_are_taken_off_and_an_excused_half_day_is_not_attended():
    marks = [
        Mark(hours=Decimal("3.5"), presence="late", late_minutes=30),
        Mark(hours=Decimal("3.5"), presence="late"),
        Mark(hours=Decimal("3.5"), presence="excused"),
        Mark(hours=Decimal("3.5"), presence=None),
    ]

    told = rules.completion(marks, share=Decimal("0.5"))

    assert (told.attended, told.excused, told.needed) == (Decimal("6.5"), Decimal("3.5"), Decimal("7.00"))
    assert not told.is_completed


def test_hours_alone_do_not_complete_where_more_is_asked():
    marks = [Mark(hours=Decimal("7"), presence="present")]
    asked = rules.Condition(kind="practical", reached=1, needed=2)

    told = rules.completion(marks, share=Decimal("0.8"), conditions=[asked])

    assert told.has_hours
    assert not told.is_completed
