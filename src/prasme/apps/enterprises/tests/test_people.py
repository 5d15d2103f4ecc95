"""People of an enterprise: added, recognised, corrected, and seen only by those who may."""

from datetime import date

import pytest
from django.urls import reverse

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import a_user, an_employee
from prasme.apps.enterprises.actions import NewPerson, end_employment, register_employee
from prasme.apps.enterprises.models import Employment, Identity, Person
from prasme.apps.enterprises.queries import employed_by


@pytest.fixture
def manager(client, cast):
    client.force_login(cast.manager)
    return client


NEW = {
    "given_name": "Līga", "family_name": "Ozola", "email": "", "phone": "", "language": "lv", "occupation": "baker",
    "national_id": "", "started_on": "2025-02-03",
}  # fmt: skip


def test_a_manager_adds_somebody_to_the_own_firm(manager, cast):
    answer = manager.post(reverse("enterprises:add-employee", args=[cast.bakery.pk]), NEW)

    identity = Identity.objects.get(family_name="Ozola")
    assert answer.url == reverse("site:person", args=[identity.person_id])
    assert [str(one.person) for one in employed_by(cast.bakery, on=date(2025, 2, 3))][-1] == "Līga Ozola"


def test_but_not_to_another(manager, cast):
    assert manager.post(reverse("enterprises:add-employee", args=[cast.garage.pk]), NEW).status_code == 404
    assert not Identity.objects.filter(family_name="Ozola").exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [({"started_on": "2999-01-01"}, "This day is still ahead"), ({"given_name": ""}, "This field is required"),
     ({"email": "no address"}, "Enter a valid email address")],
)  # fmt: skip
def test_a_slip_is_told_and_what_was_typed_stays(manager, cast, changes, sentence):
    answer = manager.post(reverse("enterprises:add-employee", args=[cast.bakery.pk]), NEW | changes)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert 'value="Ozola"' in answer.content.decode()


def test_a_person_is_recognised_by_the_number_and_the_number_is_not_kept(cast):
    new = NewPerson(given_name="Līga", family_name="Ozola", national_id="320101-12345")
    again = NewPerson(given_name="Liga", family_name="Ozola", national_id="32010112345")
    first = register_employee(enterprise=cast.bakery, new=new, on=date(2020, 1, 1), by=None)

    assert register_employee(enterprise=cast.garage, new=again, on=date(2021, 1, 1), by=None) == first
    assert Employment.objects.filter(person=first).count() == 2
    assert "12345" not in str(Identity.objects.filter(person=first).values().get())


def test_people_stand_in_the_order_of_the_alphabet(manager, cast):
    for name in ("Anna Zāle", "Anna Kalniņa", "Anna Āboliņa"):
        an_employee(cast.bakery, name)
    rows = manager.get(reverse("enterprises:people")).context["table"].rows

    order = ["Āboliņa", "Bērziņa", "Kalniņa", "Ķirsis", "Zāle"]
    assert [row["family_name"] for row in rows] == order
    assert [one.person.identity.family_name for one in employed_by(cast.bakery, on=date(2026, 3, 1))] == order


def test_who_left_is_not_listed_after_the_last_day(cast):
    end_employment(employment=cast.ilze.employments.get(), on=date(2026, 2, 28), by=cast.operator)

    assert cast.ilze in [one.person for one in employed_by(cast.bakery, on=date(2026, 2, 28))]
    assert cast.ilze not in [one.person for one in employed_by(cast.bakery, on=date(2026, 3, 1))]


def test_a_manager_sees_the_own_people_and_an_operator_everybody(client, cast):
    an_employee(cast.garage, "Zane Zāle")
    for user, count in ((cast.manager, 2), (cast.operator, 3)):
        client.force_login(user)
        assert client.get(reverse("enterprises:people")).context["table"].total == count


def test_people_are_found_by_either_name_without_marks(manager):
    rows = manager.get(reverse("enterprises:people") + "?q=berz+ilz").context["table"].rows

    assert [row["family_name"] for row in rows] == ["Bērziņa"]


def test_the_list_of_people_has_a_budget(client, cast, django_assert_max_num_queries):
    for n in range(60):
        an_employee(cast.bakery, f"Persona Nr{n}")
    client.force_login(cast.operator)
    with django_assert_max_num_queries(13):
        client.get(reverse("enterprises:people"))


def corrected(person, **changes):
    names = ("given_name", "family_name", "email", "phone", "language")
    return {name: getattr(person.identity, name) for name in names} | {"seen": person.identity.version} | changes


def test_a_name_is_corrected_and_found_by_the_new_one(manager, cast):
    manager.post(reverse("enterprises:edit-person", args=[cast.ilze.pk]), corrected(cast.ilze, family_name="Kalna"))

    rows = manager.get(reverse("enterprises:people") + "?q=kalna").context["table"].rows
    assert [row["given_name"] for row in rows] == ["Ilze"]


def test_of_two_who_correct_a_name_the_second_is_told(manager, cast):
    address = reverse("enterprises:edit-person", args=[cast.ilze.pk])
    old = corrected(cast.ilze)
    manager.post(address, old | {"phone": "1"})

    answer = manager.post(address, old | {"phone": "2"})
    assert answer.status_code == 422
    assert "Somebody else saved this record" in answer.content.decode()
    assert Person.objects.get(pk=cast.ilze.pk).identity.phone == "1"


def test_a_former_employer_corrects_nothing(client, cast):
    end_employment(employment=cast.ilze.employments.get(), on=date(2026, 2, 28), by=cast.operator)
    client.force_login(cast.manager)

    assert client.get(reverse("enterprises:edit-person", args=[cast.ilze.pk])).status_code == 404


def test_another_manager_does_not_see_a_person(client, cast):
    client.force_login(a_user("svess@skruve.example", Role.MANAGER, cast.garage))

    assert client.get(reverse("site:person", args=[cast.ilze.pk])).status_code == 404
