"""The register of enterprises: finding, adding, correcting, and becoming something else."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_municipality, an_enterprise
from prasme.apps.enterprises.actions import NewProfile, change_profile
from prasme.apps.enterprises.models import Organisation, SizeClass
from prasme.apps.enterprises.queries import profile_on
from prasme.apps.enterprises.rules import NotNace, OtherSection, nace_code


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def filled(cast, **changes):
    return {
        "kind": "enterprise", "name": "SIA Jaunums", "registration_number": "40003999999", "email": "", "phone": "",
        "valid_from": "2026-01-05", "size_class": "micro", "headcount": "4", "turnover": "", "balance": "",
        "nace_code": "10.71", "seat": cast.municipality.pk,
    } | changes  # fmt: skip


def found(client, query):
    rows = client.get(reverse("enterprises:enterprises") + query).context["table"].rows
    return [row["name"] for row in rows]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["SIA Maizes krāsns", "SIA Skrūve"]),
        ("?q=skruve", ["SIA Skrūve"]),
        ("?q=krāsns+maiz", ["SIA Maizes krāsns"]),
        ("?q=rasns", []),  # a word is found from its beginning
        ("?size=small", ["SIA Skrūve"]),
        ("?seat=LV0000001", ["SIA Maizes krāsns", "SIA Skrūve"]),
        ("?size=giant", ["SIA Maizes krāsns", "SIA Skrūve"]),  # a filter that makes no sense filters nothing
        ("?sort=-name", ["SIA Skrūve", "SIA Maizes krāsns"]),
    ],
)
def test_the_list_is_searched_filtered_and_sorted(operator, query, names):
    assert found(operator, query) == names


def test_a_firm_is_found_by_its_number(operator, cast):
    assert found(operator, f"?q={cast.garage.registration_number}") == ["SIA Skrūve"]


def test_the_list_counts_people_who_completed_a_course(operator, walked):
    rows = operator.get(reverse("enterprises:enterprises")).context["table"].rows

    assert {row["name"]: row["trained"] for row in rows} == {"SIA Maizes krāsns": 1, "SIA Skrūve": 0}


def test_a_long_list_costs_as_many_questions_as_a_short_one(operator, django_assert_max_num_queries):
    for n in range(60):
        an_enterprise(f"SIA Viens {n}", number=f"40003{n:06}")
    with django_assert_max_num_queries(14):
        operator.get(reverse("enterprises:enterprises"))


def test_the_list_leaves_as_a_file(operator):
    file = operator.get(reverse("enterprises:enterprises") + "?format=csv&q=skruve")
    header, row = b"".join(file.streaming_content).decode("utf-8-sig").splitlines()

    assert header == "name,registration_number,size_class,nace_code,seat_name,trained"
    assert row.startswith("SIA Skrūve,")
    assert operator.get(reverse("enterprises:enterprises") + "?format=xlsx").content[:2] == b"PK"


def test_an_enterprise_is_registered_as_it_is_on_a_day(operator, cast):
    answer = operator.post(reverse("enterprises:register"), filled(cast))

    firm = Organisation.objects.get(registration_number="40003999999")
    assert answer.url == reverse("site:enterprise", args=[firm.pk])
    assert profile_on(firm, date(2026, 1, 5)).nace_code == "C10.71"
    assert profile_on(firm, date(2026, 1, 4)) is None


def test_a_number_that_exists_says_whose_it_is_and_leads_there(operator, cast):
    number = cast.garage.registration_number
    answer = operator.post(reverse("enterprises:register"), filled(cast, registration_number=number))
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "This number belongs to SIA Skrūve already" in page
    assert reverse("site:enterprise", args=[cast.garage.pk]) in page
    assert 'value="SIA Jaunums"' in page  # what was typed stays


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"registration_number": "4000"}, "A registration number in Latvia has 11 digits"),
        ({"registration_number": ""}, "An enterprise has a registration number"),
        ({"nace_code": "Z99"}, "This is no code of NACE Rev. 2"),
        ({"nace_code": "A10.71"}, "Division 10 belongs to section C: write C10."),
        ({"valid_from": "2999-01-01"}, "This day is still ahead"),
        ({"size_class": "self_employed"}, "only a person alone is self-employed"),
        ({"kind": "self_employed"}, "A self-employed person has the size"),
        ({"headcount": "-1"}, "greater than or equal to 0"),
        ({"name": ""}, "This field is required"),
    ],
)
def test_a_slip_is_told_at_its_field(operator, cast, changes, sentence):
    answer = operator.post(reverse("enterprises:register"), filled(cast, **changes))

    assert answer.status_code == 422
    assert sentence in answer.content.decode().replace("&quot;", '"').replace("&#x27;", "'")
    assert not Organisation.objects.filter(name="SIA Jaunums").exists()


@pytest.mark.parametrize("text", ["10.71", "c10.71", " C 10.71 ", "1071", "C1071"])
def test_a_sector_may_be_written_in_several_ways(text):
    assert nace_code(text) == "C10.71"


@pytest.mark.parametrize("text", ["", "C", "34", "C10.715", "bread", "00"])
def test_what_is_no_sector_is_refused(text):
    with pytest.raises(NotNace):
        nace_code(text)


def test_a_letter_that_does_not_fit_is_refused():
    with pytest.raises(OtherSection, match="47 is in section G"):
        nace_code("C47.11")


def edited(firm, **changes):
    values = {name: getattr(firm, name) for name in ("name", "registration_number", "email", "phone")}
    return values | {"seen": firm.version} | changes


def test_of_two_editors_the_second_sees_what_the_first_wrote_and_keeps_what_was_typed(operator, cast):
    address, firm = reverse("enterprises:edit", args=[cast.bakery.pk]), cast.bakery
    operator.post(address, edited(firm, phone="111"))

    answer = operator.post(address, edited(firm, phone="222"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Somebody else saved this record" in page
    assert "The record as it is now" in page
    assert 'value="222"' in page
    assert "111" in page

    operator.post(address, edited(firm, phone="222", seen=answer.context["form"]["seen"].value()))
    assert Organisation.objects.get(pk=firm.pk).phone == "222"


def test_a_number_of_another_firm_is_not_taken_over(operator, cast):
    other = cast.garage.registration_number
    answer = operator.post(
        reverse("enterprises:edit", args=[cast.bakery.pk]), edited(cast.bakery, registration_number=other)
    )

    assert "This number belongs to SIA Skrūve already" in answer.content.decode()


def small(cast, seat=None):
    return NewProfile(size_class=SizeClass.SMALL, nace_code="C10.71", seat=seat or cast.municipality)


def test_from_a_day_on_it_is_something_else_and_before_it_stays(operator, cast):
    operator.post(reverse("enterprises:change-profile", args=[cast.bakery.pk]),
                  filled(cast, size_class="small", valid_from="2026-01-05"))  # fmt: skip

    assert profile_on(cast.bakery, date(2026, 1, 4)).size_class == "micro"
    assert profile_on(cast.bakery, date(2026, 1, 5)).size_class == "small"


def test_a_profile_of_a_day_between_two_lasts_up_to_the_next(cast):
    change_profile(enterprise=cast.bakery, new=small(cast), on=date(2025, 1, 1), by=None)
    change_profile(enterprise=cast.bakery, new=small(cast, a_municipality("Rīga", "LV1")), on=date(2020, 1, 1), by=None)

    spans = cast.bakery.profiles.order_by("valid_from").values_list("valid_from", "valid_to")
    assert list(spans) == [
        (date(2010, 1, 1), date(2019, 12, 31)),
        (date(2020, 1, 1), date(2024, 12, 31)),
        (date(2025, 1, 1), None),
    ]


def test_a_profile_that_began_on_the_same_day_is_corrected_also_when_something_was_counted_with_it(cast, walked):
    counted = walked.participation.profile
    change_profile(enterprise=cast.bakery, new=small(cast), on=counted.valid_from, by=None)

    counted.refresh_from_db()
    assert counted.size_class == "small"
    assert cast.bakery.profiles.count() == 1


def test_a_record_keeps_the_profile_of_its_day(cast, walked):
    change_profile(enterprise=cast.bakery, new=small(cast), on=timezone.localdate() + timedelta(1), by=None)

    walked.participation.refresh_from_db()
    assert walked.participation.profile.size_class == "micro"
