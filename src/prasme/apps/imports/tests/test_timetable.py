"""A timetable becomes groups with their sessions, once its names are known."""

from datetime import date

import pytest
from django.urls import reverse

from prasme.apps.conftest import a_run, a_seat
from prasme.apps.imports.kinds import kinds
from prasme.apps.imports.models import Import
from prasme.apps.imports.tests.test_wizard import bring, columns, done
from prasme.apps.imports.trial import try_file
from prasme.apps.training.models import Run

SHEET = """Kurss;Grupa;Datums;Laiks;Vieta;Telpa;Pasniedzējs
Cloud services;K-1;23.03.2026;09.00–12.15;Saldus bibliotēka;Large room;Teodors Treneris
Cloud services;K-1;23.03.2026;13.00–16.00;Saldus bibliotēka;Large room;Teodors Treneris
Cloud services;K-1;25.03.2026;9:00 - 12:15;Saldus bibliotēka;Large room;Teodors Treneris
Mākoņi;M-1;26.03.2026;kl. 9–12;Bibliotēka;1.;Zane Zinātāja
"""


@pytest.fixture
def desk(client, cast, latvia):
    client.force_login(cast.operator)
    return client


def compared(desk, work, cast, sheet=SHEET):
    bring(desk, "schedule", "grafiks.csv", sheet.encode())
    found = Import.objects.latest("pk")
    said = columns(found) | {
        "edition": cast.edition.code, "provider": cast.provider.pk, "language": "lv", "minimum": 6, "capacity": 12,
        "time_zone": "Europe/Riga",
    }  # fmt: skip
    desk.post(reverse("imports:check", args=[found.pk]), said)
    work()
    found.refresh_from_db()
    return found


def test_a_group_has_its_sessions_and_the_halves_of_a_day_are_one(desk, work, cast):
    found = done(desk, work, compared(desk, work, cast))

    run = Run.objects.get(code="K-1")
    sessions = list(run.occasion.sessions.order_by("number"))

    assert found.counts["create"] == 3
    assert [session.parts.count() for session in sessions] == [2, 1]
    assert sessions[0].leader == cast.trainer
    assert sessions[0].room.name == "Large room"
    assert run.occasion.capacity == 12


def test_names_that_nobody_knows_are_asked_once_and_remembered(desk, work, cast):
    found = compared(desk, work, cast)
    assert found.counts["error"] == 1
    address = reverse("imports:answers", args=[found.pk])
    page = desk.get(address).content.decode()
    assert "Course: Mākoņi" in page
    assert "House: Bibliotēka" in page

    desk.post(address, {"name-0": cast.venue.pk, "name-1": cast.course.pk, "name-2": "-"})
    work()
    found.refresh_from_db()

    assert found.counts["error"] == 0, [row.remarks for row in found.rows.all()]
    assert compared(desk, work, cast).counts["error"] == 0


def test_a_taken_room_is_named_with_what_is_there(desk, work, cast):
    a_run(cast, "OTHER", days=[date(2026, 3, 23)])

    found = compared(desk, work, cast)
    page = desk.get(reverse("imports:import", args=[found.pk])).content.decode()

    assert found.counts["error"] == 3
    assert "The room is taken by “Cloud services”" in page


def test_a_group_with_a_seat_stays_when_the_import_is_undone(desk, work, cast):
    found = done(
        desk,
        work,
        compared(desk, work, cast, SHEET + SHEET.splitlines()[3].replace("25.", "27.").replace("K-1", "K-2") + "\n"),
    )
    assert Run.objects.filter(code__startswith="K-").count() == 2
    a_seat(Run.objects.get(code="K-1"), cast.bakery)

    desk.post(reverse("imports:undo", args=[found.pk]))
    work()

    assert list(Run.objects.filter(code__startswith="K-").values_list("code", flat=True)) == ["K-1"]
    assert "used since" in desk.get(reverse("imports:import", args=[found.pk])).content.decode()


def test_an_hour_that_comes_twice_is_a_question(latvia):
    sheet = "Курс;Група;Дата;Начало;Край;Място\nA;G1;25.10.2026;03:30;05:00;Онлайн\nA;G1;29.03.2026;2.30;5.00;Онлайн\n"

    found = try_file(kinds()["schedule"], sheet.encode("windows-1251"), on=date(2026, 1, 1))

    assert found["encoding"] == "windows-1251"
    assert found["ambiguous_local_time"] == [2]
    assert found["create"] == 2
