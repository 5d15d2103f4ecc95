"""From a file to records and back, as somebody at a desk does it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from prasme.apps.enterprises.models import Employment, Identity, Organisation, Person, Profile
from prasme.apps.imports import queries
from prasme.apps.imports.kinds import kinds
from prasme.apps.imports.models import Import, Remembered
from prasme.apps.imports.opening import open_case, read_sheet
from prasme.apps.imports.tests.conftest import NOW, content


def bring(client, kind, name, data=None):
    file = SimpleUploadedFile(name, data if data is not None else content(name))
    return client.post(reverse("imports:upload"), {"kind": kind, "file": file})


def columns(found, **options):
    """What the page of the columns sends back when nothing is changed on it."""
    untaken = {f"column-{place}": "-" for place in range(len(queries.sheet_of(found).headings))}
    taken = {f"column-{place}": name for name, place in found.places.items()}
    return untaken | taken | {"country": "LV"} | options


@pytest.fixture
def desk(client, cast, latvia):
    client.force_login(cast.operator)
    return client


def compared(desk, work, kind, name, data=None, **options):
    bring(desk, kind, name, data)
    found = Import.objects.latest("pk")
    desk.post(reverse("imports:check", args=[found.pk]), columns(found, **options))
    work()
    found.refresh_from_db()
    return found


def done(desk, work, found, which="valid"):
    desk.post(reverse("imports:run", args=[found.pk]), {"which": which})
    work()
    found.refresh_from_db()
    return found


# ---------------------------------------------------------------- the file is shown


def test_what_was_found_in_the_file_is_shown_before_anything_is_done(desk):
    answer = bring(desk, "people", "dalibnieki.csv")
    page = desk.get(answer.url).content.decode()

    assert "windows-1257" in page
    assert "semicolon" in page
    assert "day, month, year" in page
    assert "Ķēniņa" in page
    assert Person.objects.filter(identity__family_name="Ķēniņa").count() == 0


def test_people_are_imported_with_their_firms_and_taken_back(desk, work):
    before = Person.objects.count(), Organisation.objects.count(), Employment.objects.count()
    found = compared(desk, work, "people", "dalibnieki.csv")

    assert found.state == "compared"
    assert found.counts["create"] == 14
    assert (Person.objects.count(), Organisation.objects.count(), Employment.objects.count()) == before

    done(desk, work, found)

    assert found.state == "done"
    assert Person.objects.count() == before[0] + 14
    assert Organisation.objects.count() == before[1] + 3
    assert Identity.objects.get(given_name="Kristīne", family_name="Liepiņa").email == "kristine@piemers.lv"

    desk.post(reverse("imports:undo", args=[found.pk]))
    work()
    found.refresh_from_db()

    assert found.state == "undone"
    assert (Person.objects.count(), Organisation.objects.count(), Employment.objects.count()) == before


def test_all_rows_or_nothing(desk, work):
    found = compared(desk, work, "people", "dalibnieki.csv")
    people = Person.objects.count()

    done(desk, work, found, which="all")

    assert found.state == "failed"
    assert "1 row" in found.problem
    assert Person.objects.count() == people


def test_the_same_file_again_adds_nobody(desk, work):
    done(desk, work, compared(desk, work, "people", "dalibnieki.csv"))
    people = Person.objects.count()

    again = compared(desk, work, "people", "dalibnieki.csv")

    assert again.counts["create"] == 0
    assert again.counts["skip"] == 15
    assert Person.objects.count() == people


def test_firms_come_with_what_they_are_and_a_range_leaves_the_number_of_people_open(desk, work):
    found = done(desk, work, compared(desk, work, "enterprises", "uznemumi.xlsx"))

    firm = Organisation.objects.get(registration_number="40103576730")
    profile = Profile.objects.select_related("seat").get(enterprise=firm)

    assert found.counts["create"] == 12
    assert (profile.headcount, profile.size_class, profile.nace_code) == (None, "micro", "C10.71")
    assert firm.email == "info@piemers.lv"
    assert Profile.objects.get(enterprise__name="SIA Piemērs 4").turnover == 1250000.50
    assert Profile.objects.get(enterprise__name="SIA Piemērs 6").seat.name == "Madonas novads"


def test_a_question_is_answered_and_an_error_mended_in_one_form(desk, work):
    found = compared(desk, work, "enterprises", "uznemumi.xlsx")
    address = reverse("imports:answers", args=[found.pk])
    page = desk.get(address).content.decode()
    assert "5-9" in page

    said = {
        "row-6-headcount": "7", "row-11-headcount": "5-9", "row-15-registration_number": "40103999999",
        "row-16-registration_number": "40103ABC", "row-16-seat": "Cēsu novads",
    }  # fmt: skip
    desk.post(address, said)
    work()
    found.refresh_from_db()

    assert found.counts["error"] == 1
    assert found.counts["question"] == 1
    done(desk, work, found)
    assert Profile.objects.get(enterprise__name="SIA Piemērs 5").headcount == 7


@pytest.mark.parametrize(
    "code", ["62.01", "6201", "J62.01", "j 62.01", "62,01", "62.01.", "NACE 62.01", "62.01 Programmēšana"]
)
def test_one_class_is_written_in_many_ways(latvia, code):
    sheet = f'Nosaukums;Reģ. nr.;NACE;Darbinieki;Novads\nSIA A;40003000010;"{code}";5;Rīga\n'
    kind = kinds()["enterprises"]
    found = open_case(kind, read_sheet(kind, sheet.encode(), {}), on=NOW.date())

    [verdict] = kind.judge(found)

    assert verdict.plan.profile["nace_code"] == "J62.01"


def test_people_who_look_alike_are_asked_about(desk, work):
    sheet = "Vārds;Uzvārds;E-pasts\nAnna;Liepa;a@b.lv\nAnna;Liepa;c@d.lv\n".encode()
    found = compared(desk, work, "people", "a.csv", sheet)
    assert (found.counts["create"], found.counts["suspected"]) == (2, 1)

    desk.post(reverse("imports:answers", args=[found.pk]), {"row-3-same": "same"})
    work()
    found.refresh_from_db()

    assert (found.counts["create"], found.counts["skip"], found.counts["suspected"]) == (1, 1, 0)


def test_what_has_been_used_since_stays_and_says_why(desk, work, cast):
    found = done(desk, work, compared(desk, work, "people", "dalibnieki.csv"))
    identity = Identity.objects.get(given_name="Elīna", family_name="Ķēniņa")
    Identity.objects.filter(pk=identity.pk).update(phone="29 000 000", version=2)

    desk.post(reverse("imports:undo", args=[found.pk]))
    work()
    page = desk.get(reverse("imports:import", args=[found.pk])).content.decode()

    assert Identity.objects.filter(pk=identity.pk).exists()
    assert "It has been changed since." in page
    assert Organisation.objects.filter(name="SIA Ķekavas logi").exists()
    assert not Organisation.objects.filter(name="IK Žagars").exists()


def test_a_change_of_a_firm_that_is_known_is_written_and_taken_back(desk, work, cast):
    headings = "Nosaukums;Reģistrācijas numurs;NACE;Darbinieki;Novads;e-pasts"
    Organisation.objects.filter(pk=cast.bakery.pk).update(registration_number="40003000010")
    sheet = f"{headings}\n{cast.bakery.name};40003000010;10.71;12;Rīga;a@b.lv\n"
    found = compared(desk, work, "enterprises", "f.csv", sheet.encode())

    assert found.counts["update"] == 1
    done(desk, work, found)
    assert list(Profile.objects.filter(enterprise=cast.bakery, valid_to=None).values_list("headcount")) == [(12,)]

    desk.post(reverse("imports:undo", args=[found.pk]))
    work()
    cast.bakery.refresh_from_db()
    assert list(Profile.objects.filter(enterprise=cast.bakery).values_list("headcount", "valid_to")) == [(9, None)]
    assert cast.bakery.email == ""


def test_the_columns_of_the_same_headings_are_remembered(desk, work):
    sheet = "Vārds;Uzvārds;Kods\nAnna;Liepa;x1\nJuris;Koks;x2\n".encode()
    bring(desk, "people", "a.csv", sheet)
    found = Import.objects.latest("pk")
    assert "occupation" not in found.places
    desk.post(reverse("imports:check", args=[found.pk]), columns(found) | {"column-2": "occupation"})

    bring(desk, "people", "b.csv", sheet)

    assert Import.objects.latest("pk").places["occupation"] == 2
    assert Remembered.objects.count() == 1


def test_a_manager_adds_people_to_the_own_firm_only(client, cast, work, latvia):
    client.force_login(cast.manager)
    sheet = f"Vārds;Uzvārds;Uzņēmums\nAnna;Liepa;{cast.bakery.name}\nJuris;Koks;{cast.garage.name}\n".encode()

    found = compared(client, work, "people", "a.csv", sheet)

    assert (found.counts["create"], found.counts["error"]) == (1, 1)
    assert "not your enterprise" in client.get(reverse("imports:import", args=[found.pk])).content.decode()


def test_nobody_sees_an_import_of_others_but_who_keeps_the_records(client, cast, desk, work):
    found = compared(desk, work, "people", "dalibnieki.csv")

    client.force_login(cast.manager)

    assert client.get(reverse("imports:import", args=[found.pk])).status_code == 404
    assert client.get(reverse("imports:file", args=[found.pk])).status_code == 404


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"", "The submitted file is empty"),
        ("a.csv", b"  \r\n \r\n", "nothing in the file"),
        ("a.xlsx", b"PK\x03\x04 nonsense", "damaged"),
        ("a.pdf", b"%PDF-1.7\x00\x01\x02\xff", "no CSV and no XLSX"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1", "password or an old format"),
    ],
)
def test_a_file_that_is_none_is_told_at_the_field(desk, name, data, said):
    answer = bring(desk, "people", name, data)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert Import.objects.count() == 0


def test_two_columns_cannot_fill_one_field_and_the_needed_ones_are_named(desk):
    bring(desk, "people", "dalibnieki.csv")
    found = Import.objects.latest("pk")

    twice = desk.post(reverse("imports:check", args=[found.pk]), columns(found) | {"column-7": "email"})
    missing = desk.post(reverse("imports:check", args=[found.pk]), columns(found) | {"column-1": "-"})

    assert (twice.status_code, missing.status_code) == (422, 422)
    assert "Two columns fill the same field" in twice.content.decode()
    assert "No column is chosen for" in missing.content.decode()


def test_the_file_is_read_again_as_somebody_says(desk):
    bring(desk, "people", "dalibnieki.csv")
    found = Import.objects.latest("pk")

    desk.post(
        reverse("imports:check", args=[found.pk]),
        {"read": "yes", "encoding": "windows-1252", "separator": ";", "date_order": "-"},
    )
    page = desk.get(reverse("imports:check", args=[found.pk])).content.decode()

    assert "windows-1252" in page
    assert "Vârds" in page


def test_the_report_is_exported_with_the_cells_as_they_came(desk, work):
    found = compared(desk, work, "people", "dalibnieki.csv")

    answer = desk.get(reverse("imports:import", args=[found.pk]) + "?format=csv&show=error")
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()

    assert lines[0].startswith("Nr.p.k.,Vārds,Uzvārds")
    assert len(lines) == 2
    assert "31.02.1980." in lines[1]


def test_the_pages_ask_few_questions_of_the_database(desk, work, django_assert_max_num_queries):
    found = compared(desk, work, "people", "dalibnieki.csv")

    with django_assert_max_num_queries(16):
        desk.get(reverse("imports:imports"))
    with django_assert_max_num_queries(16):
        desk.get(reverse("imports:import", args=[found.pk]))
    with django_assert_max_num_queries(16):
        desk.get(reverse("imports:check", args=[found.pk]))
