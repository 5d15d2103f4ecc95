"""Attendance lists and logs of on-line rooms become marks, once their course and their names are known."""

from datetime import date, datetime

import pytest
from django.urls import reverse

from prasme.apps.conftest import NOW, a_run, a_seat, an_employee
from prasme.apps.imports.models import Import
from prasme.apps.imports.tests.conftest import work
from prasme.apps.imports.tests.test_wizard import bring, columns, done
from prasme.apps.occasions import queries
from prasme.apps.occasions.actions import mark_attendance
from prasme.apps.occasions.models import Attendance, Method, Presence, Terms
from prasme.apps.training.imports.marks import NoMark, mark_of, moment_in
from prasme.engines.tabular import DateOrder

__all__ = ["work"]

LIST = """Nr.;Vārds, uzvārds;Uzņēmums;03.03.2026;10.03.2026
1;Ilze Bērziņa;SIA Maizes krāsns;x;kav. 20
2;Ķirsis Jānis;SIA Maizes krāsns;slims;nav
3;Nezināma Persona;;x;x
"""
LOG = """Full Name\tUser Action\tTimestamp
Ilze Bērziņa (Guest)\tJoined\t3/3/2026, 9:05:00 AM
Ilze Bērziņa (Guest)\tLeft\t3/3/2026, 12:20:00 PM
Jānis Ķirsis\tJoined\t3/3/2026, 9:00:00 AM
Jānis Ķirsis\tLeft\t3/3/2026, 9:40:00 AM
"""


@pytest.fixture
def course(client, cast):
    run = a_run(cast, days=[date(2026, 3, 3), date(2026, 3, 10)])
    run.ilze = a_seat(run, cast.bakery, cast.ilze, at=NOW)
    run.janis = a_seat(run, cast.bakery, cast.janis, at=NOW)
    run.parts = list(queries.parts_of(run.occasion))
    client.force_login(cast.trainer)
    return run


def compared(client, work, kind, name, content, **options):
    bring(client, kind, name, content.encode())
    found = Import.objects.latest("pk")
    client.post(reverse("imports:check", args=[found.pk]), columns(found) | options)
    work()
    found.refresh_from_db()
    return found


def test_a_list_marks_every_half_day_of_its_days(client, work, course):
    found = compared(client, work, "attendance", "lapa.csv", LIST, run=course.code)
    assert found.counts["error"] == 1  # a name that is not on the roster
    client.post(reverse("imports:answers", args=[found.pk]), {"name-0": "-"})
    work()
    found.refresh_from_db()

    done(client, work, found)

    marks = queries.standing(course.occasion)
    first, last = course.parts[0].pk, course.parts[-1].pk
    assert marks[course.ilze.pk, first].presence == "present"
    assert (marks[course.ilze.pk, last].presence, marks[course.ilze.pk, last].late_minutes) == ("late", 20)
    assert [marks[course.janis.pk, part.pk].presence for part in course.parts] == ["excused"] * 2 + ["absent"] * 2
    assert len(marks) == 8


def test_a_list_does_not_take_the_place_of_a_signature(client, cast, work, course):
    key = (course.janis.pk, course.parts[0].pk)
    mark_attendance(
        occasion=course.occasion, marks={key: Presence.PRESENT}, method=Method.SIGNATURE, by=cast.trainer,
        at=course.parts[0].ends_at,
    )  # fmt: skip
    found = compared(client, work, "attendance", "lapa.csv", LIST.rsplit("3;", 1)[0], run=course.code)
    assert "stronger proof" in client.get(reverse("imports:import", args=[found.pk])).content.decode()

    done(client, work, found)

    assert queries.standing(course.occasion)[key].presence == "present"


def test_a_log_counts_minutes_within_the_half_day_by_the_threshold(client, work, course):
    found = compared(client, work, "online_log", "log.csv", LOG, run=course.code, percent=75)

    done(client, work, found)

    marks = queries.standing(course.occasion)
    morning = course.parts[0].pk
    ilze, janis = marks[course.ilze.pk, morning], marks[course.janis.pk, morning]
    assert (ilze.presence, ilze.stayed_minutes, ilze.method) == ("present", 195, "online_log")
    assert (janis.presence, janis.stayed_minutes) == ("absent", 40)
    assert Terms.objects.get(occasion=course.occasion).online_percent == 75


def test_marks_of_an_import_stay_when_it_is_undone(client, work, course):
    found = done(client, work, compared(client, work, "online_log", "log.csv", LOG, run=course.code, percent=75))
    before = Attendance.objects.count()

    client.post(reverse("imports:undo", args=[found.pk]))
    work()

    assert Attendance.objects.count() == before
    assert "never taken out" in client.get(reverse("imports:import", args=[found.pk])).content.decode()


def test_people_are_matched_by_their_address_first(client, cast, work, course):
    zane = an_employee(cast.bakery, "Zane Zariņa")
    zane.identity.email = "zane@maize.example"
    zane.identity.save()
    seat = a_seat(course, cast.bakery, zane, at=NOW)
    sheet = "Name (Original Name),User Email,Duration (Minutes)\nzane's phone,zane@maize.example,400\n"

    found = compared(client, work, "online_log", "zoom.csv", sheet, run=course.code, percent=75, day="2026-03-03")
    done(client, work, found)

    assert {mark.seat for mark in Attendance.objects.all()} == {seat}


@pytest.mark.parametrize(
    ("cell", "presence", "late"),
    [
        ("x", "present", None), ("X", "present", None), (1.0, "present", None), ("+", "present", None),
        (True, "present", None),
        ("kav. 20", "late", 20), ("nokavēja 5 min", "late", 5), ("late", "late", None), ("", "absent", None),
        (None, "absent", None), ("nav", "absent", None), ("-", "absent", None), ("slims", "excused", None),
        ("late 12", "late", 12),
        ("present", "present", None), ("excused", "excused", None),
    ],
)  # fmt: skip
def test_cells_say_presence_in_the_words_of_offices(cell, presence, late):
    said = mark_of(cell)

    assert (said.presence, said.late) == (presence, late)


def test_a_cell_that_says_neither_is_asked():
    with pytest.raises(NoMark):
        mark_of("abc")


def test_moments_of_logs_are_read_in_their_order():
    assert moment_in("3/24/2026, 1:06:00 PM", DateOrder.MDY) == datetime.fromisoformat("2026-03-24T13:06:00")
    assert moment_in("24.03.2026 13:06", DateOrder.DMY) == datetime.fromisoformat("2026-03-24T13:06:00")
