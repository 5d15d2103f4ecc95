"""A list of who takes which seat becomes seats with their money and names, all or none, and is taken back."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import NOW, a_run, an_employee, an_enterprise
from prasme.apps.funding.models import Aid
from prasme.apps.imports.kinds import kinds
from prasme.apps.imports.models import Import
from prasme.apps.imports.tests.conftest import work
from prasme.apps.imports.tests.test_wizard import bring, columns, done
from prasme.apps.imports.trial import try_file
from prasme.apps.occasions.actions import hold_seats
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.training.actions import start_application
from prasme.apps.training.models import Application, ApplicationState

__all__ = ["work"]

LIST = """Grupa;Uzņēmums;Vārds, uzvārds;E-pasts
LV-NEXT;SIA Maizes krāsns;Ilze Bērziņa;
LV-NEXT;SIA Maizes krāsns;Ķirsis Jānis;
LV-NEXT;SIA Maizes krāsns;Ilze Bērziņa;
LV-NEXT;SIA Maizes krāsns;;
"""


@pytest.fixture
def course(client, cast):
    today = timezone.localdate()
    type(cast.edition).objects.filter(pk=cast.edition.pk).update(
        starts_on=today - timedelta(30), ends_on=today + timedelta(365)
    )
    cast.edition.refresh_from_db()
    found = start_application(edition=cast.edition, enterprise=cast.bakery, by=cast.manager, at=NOW)
    Application.objects.filter(pk=found.pk).update(state=ApplicationState.APPROVED)
    client.force_login(cast.operator)
    return a_run(cast, "LV-NEXT", days=[today + timedelta(40)], capacity=3)


def compared(client, work, content, **options):
    bring(client, "seats", "vietas.csv", content.encode())
    found = Import.objects.latest("pk")
    client.post(reverse("imports:check", args=[found.pk]), columns(found) | options)
    work()
    found.refresh_from_db()
    return found


def people_on(course):
    return sorted(str(seat.person) for seat in Seat.objects.filter(occasion=course.occasion, person__isnull=False))


def test_held_seats_get_their_names_and_the_missing_ones_are_held_with_their_money(client, work, course, cast):
    [held] = hold_seats(occasion=course.occasion, holder=cast.bakery, count=1, by=None, at=timezone.now())
    found = compared(client, work, LIST)
    assert found.counts["error"] == 0
    done(client, work, found)
    held.refresh_from_db()
    assert (held.state, str(held.person)) == (SeatState.CONFIRMED, "Ilze Bērziņa")
    assert people_on(course) == ["Ilze Bērziņa", "Jānis Ķirsis"]
    seats = Seat.objects.filter(occasion=course.occasion)
    assert sorted(seat.state for seat in seats) == ["confirmed", "confirmed", "reserved"]
    assert all(seat.aid_id for seat in seats)


def test_a_row_too_many_waits_and_the_comparison_says_so_before(client, work, course, cast):
    for name in ("Anna Abele", "Zane Zīle"):
        an_employee(cast.bakery, name)
    content = LIST + "LV-NEXT;SIA Maizes krāsns;Anna Abele;\nLV-NEXT;SIA Maizes krāsns;Zane Zīle;\n"
    found = compared(client, work, content)
    assert found.counts["error"] == 0
    page = client.get(reverse("imports:import", args=[found.pk])).content.decode()
    assert "The course is full" in page
    done(client, work, found)
    states = list(Seat.objects.filter(occasion=course.occasion).values_list("state", flat=True))
    assert sorted(states) == ["confirmed", "confirmed", "reserved", "waiting", "waiting"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("LV-NONE;SIA Maizes krāsns;Ilze Bērziņa;", "No course that is still open has this group"),
        ("LV-NEXT;SIA Nezināma;Ilze Bērziņa;", "No enterprise of the register is called that"),
        ("LV-NEXT;SIA Skrūve;;", "has no approved application"),
        ("LV-NEXT;SIA Maizes krāsns;Kāds Cits;", "Nobody of this name works there now"),
        (";SIA Maizes krāsns;Ilze Bērziņa;", "Name the group in the row"),
    ],
)
def test_each_wrong_row_says_what_is_wrong_and_nothing_is_written(client, work, course, row, said):
    found = compared(client, work, LIST + row + "\n")
    assert found.counts["error"] == 1
    assert said in client.get(reverse("imports:import", args=[found.pk])).content.decode()
    client.post(reverse("imports:run", args=[found.pk]), {"which": "all"})
    work()
    assert not Seat.objects.filter(occasion=course.occasion).exists()


def test_an_employer_brings_only_the_own_people(client, work, course, cast):
    client.force_login(cast.manager)
    found = compared(client, work, "Vārds, uzvārds\nIlze Bērziņa\n", run=course.code)
    done(client, work, found)
    assert people_on(course) == ["Ilze Bērziņa"]
    found = compared(client, work, f"Grupa;Uzņēmums\n{course.code};SIA Skrūve\n")
    assert found.counts["error"] == 1


def test_when_the_money_is_used_up_nothing_is_written_and_the_reason_is_told(client, work, course, cast):
    found = compared(client, work, LIST)
    type(cast.edition).objects.filter(pk=cast.edition.pk).update(aid_budget="100.00")
    client.post(reverse("imports:run", args=[found.pk]), {"which": "all"})
    work()
    found.refresh_from_db()
    assert found.state == "failed"
    assert "Something went wrong" not in found.problem
    assert not Aid.objects.exists()
    assert not Seat.objects.filter(occasion=course.occasion).exists()


def test_taken_back_new_seats_are_free_again_and_given_names_stay(client, work, course, cast):
    hold_seats(occasion=course.occasion, holder=cast.bakery, count=1, by=None, at=timezone.now())
    found = compared(client, work, LIST)
    done(client, work, found)
    client.post(reverse("imports:undo", args=[found.pk]))
    work()
    found.refresh_from_db()
    assert (found.state, found.counts["stayed"]) == ("undone", 1)
    assert people_on(course) == ["Ilze Bērziņa", "Jānis Ķirsis"]
    states = sorted(Seat.objects.filter(occasion=course.occasion).values_list("state", flat=True))
    assert states == ["confirmed", "withdrawn", "withdrawn"]


def test_judging_a_long_list_asks_no_more_than_a_short_one(client, work, course, cast, django_assert_max_num_queries):
    firm = an_enterprise("SIA Lielā")
    found = start_application(edition=cast.edition, enterprise=firm, by=cast.manager, at=NOW)
    Application.objects.filter(pk=found.pk).update(state=ApplicationState.APPROVED)
    rows = "".join("LV-NEXT;SIA Lielā;;\n" for _row in range(200))
    content = ("Grupa;Uzņēmums;Vārds, uzvārds\n" + rows).encode()
    with django_assert_max_num_queries(25):
        report = try_file(kinds()["seats"], content, on=timezone.localdate())
    assert (report["enterprises"], report["named"], report["groups"]) == (1, 0, ["LV-NEXT"])
