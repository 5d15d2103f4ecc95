"""An empty installation is set up from its own pages, by an operator whose role reaches everything."""

import pytest
from django.urls import reverse

from prasme.apps.accounts.models import Invitation
from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import a_municipality, a_user
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.models import Venue
from prasme.apps.programmes.models import Course, Programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief(client):
    client.force_login(a_user("chief@prasme.example", Role.OPERATOR))
    return client


def send(client, page, **values):
    answer = client.post(reverse(page), values)
    errors = answer.context["form"].errors if answer.status_code != 302 else ""
    assert answer.status_code == 302, errors


def test_from_nothing_to_a_curriculum_a_house_and_a_trainer(chief):
    send(chief, "enterprises:register-organisation", kind="association", name="Biedrība")
    send(chief, "enterprises:register-organisation", kind="provider", name="Skola", registration_number="40000000001")
    owner, school = Organisation.objects.order_by("pk")
    send(chief, "programmes:create-programme", code="sakums", title="Sākums", owner=owner.pk, goal="Prasmes")
    programme = Programme.objects.get()
    course = {
        "programme": programme.pk, "block": "Pamati", "title": "Mākoņi", "level": "basic", "price": "140",
        "competence": "4.1", "outcome": "Knows a false mail", "face_to_face": "8",
    }  # fmt: skip
    send(chief, "programmes:add-course", code="1.1", **course)
    send(chief, "programmes:add-course", code="1.2", **course)
    assert list(Course.objects.order_by("code").values_list("block__number", "code")) == [(1, "1.1"), (1, "1.2")]
    place = a_municipality("Saldus novads", "LV-1")
    send(
        chief, "occasions:open-venue", host=school.pk, name="Skolas māja", address="Iela 1", municipality=place.pk,
        room="1. telpa", places="14",
    )  # fmt: skip
    assert Venue.objects.get().rooms.get().capacity == 14
    send(
        chief, "site:invite-member", name="Līga", email="Liga@Skola.example", role="trainer", organisation="Skola",
        language="lv",
    )  # fmt: skip
    invited = Invitation.objects.get(email="liga@skola.example")
    assert (invited.role, invited.scope_id) == ("trainer", str(school.pk))


@pytest.mark.parametrize(
    ("page", "values", "sentence"),
    [
        ("programmes:create-programme", {"code": "no blanks"}, "Enter a valid"),
        ("programmes:add-course", {"code": "1.1"}, "A course has hours of one mode at the least."),
        ("occasions:open-venue", {"places": "0"}, "greater than or equal to 1"),
        ("site:invite-member", {"email": "nobody"}, "Enter a valid email address."),
        ("enterprises:register-organisation", {"name": ""}, "This field is required."),
    ],
)
def test_a_slip_is_told_at_its_field(chief, page, values, sentence):
    answer = chief.post(reverse(page), values)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_a_number_and_a_code_that_exist_say_whose_they_are(chief, cast):
    values = {"kind": "provider", "name": "Cita", "registration_number": cast.bakery.registration_number}
    assert cast.bakery.name in chief.post(reverse("enterprises:register-organisation"), values).content.decode()
    answer = chief.post(reverse("programmes:create-programme"), {"code": cast.programme.code}).content.decode()
    assert f"“{cast.programme.title}” has this code" in answer
