"""A firm says to whom it is tied; what is taken over becomes a link of the register, once."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from prasme.apps.conftest import NOW
from prasme.apps.enterprises import actions
from prasme.apps.enterprises.models import DeclaredLink, Organisation, OwnershipLink
from prasme.apps.worklist.queries import items_for

SAID = {"relation": "owner", "name": "SIA Māte", "number": "40003 000005", "capital": "60", "valid_from": "2025-01-01"}


@pytest.fixture
def manager(client, cast):
    client.force_login(cast.manager)
    return client


def address(name, cast):
    return reverse(f"enterprises:{name}", args=[cast.bakery.pk])


def test_what_a_firm_says_waits_for_the_operator_and_becomes_a_link(manager, cast):
    assert manager.post(address("declare", cast), SAID).status_code == 302
    link = DeclaredLink.objects.get()
    assert (link.is_owner, link.registration_number, link.capital) == (True, "40003000005", 60)
    assert "60 %" in manager.get(address("declared", cast)).content.decode().replace("\N{NO-BREAK SPACE}", " ")
    [item] = items_for(cast.operator, at=NOW, keys=["declared-links"])
    assert item.href == address("declared", cast)
    manager.force_login(cast.operator)
    manager.post(reverse("enterprises:answer-declared", args=[link.pk]))
    made = OwnershipLink.objects.get()
    assert (made.owner.name, made.enterprise, made.capital) == ("SIA Māte", cast.bakery, 60)
    assert "as the enterprise declared on" in made.note
    again = manager.post(reverse("enterprises:answer-declared", args=[link.pk]), follow=True).content.decode()
    assert "Somebody dealt with this meanwhile" in again
    assert OwnershipLink.objects.count() == 1


def test_a_firm_that_is_registered_is_not_registered_twice(cast):
    cast.garage.registration_number, cast.garage.country_code = "40003000006", "LV"
    cast.garage.save()
    said = actions.SaidLink(
        is_owner=False, name="Other name", registration_number="40003000006", capital=Decimal(80),
        valid_from=date(2025, 1, 1),
    )  # fmt: skip
    [link] = actions.declare_links(enterprise=cast.bakery, said=[said], by=cast.manager, at=NOW)
    assert actions.declare_links(enterprise=cast.bakery, said=[said, said], by=cast.manager, at=NOW) == []
    before = Organisation.objects.count()
    actions.take_over_link(link=link, by=cast.operator, at=NOW)
    made = OwnershipLink.objects.get()
    assert (made.owner, made.enterprise, Organisation.objects.count()) == (cast.bakery, cast.garage, before)


def test_a_refusal_has_its_reason_and_what_is_open_may_be_taken_back(manager, cast):
    manager.post(address("declare", cast), SAID)
    manager.post(address("declare", cast), SAID | {"number": "40003000013"})
    first, second = DeclaredLink.objects.order_by("pk")
    manager.post(reverse("enterprises:withdraw-declared", args=[second.pk]))
    manager.force_login(cast.operator)
    answer = reverse("enterprises:answer-declared", args=[first.pk])
    assert "Write why it is refused." in manager.post(answer, {"refuse": "1"}, follow=True).content.decode()
    manager.post(answer, {"refuse": "1", "reason": "Sold in 2024."})
    assert set(DeclaredLink.objects.values_list("state", "reason")) == {("refused", "Sold in 2024."), ("withdrawn", "")}
    assert not OwnershipLink.objects.exists()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"capital": ""}, "Write a share of capital or votes, or tick"),
        ({"capital": "101"}, "less than or equal to 100"),
        ({"relation": "person", "name": "Māte"}, "Write the given and the family name."),
        ({"number": ""}, "Write the number, so that it is not taken for another firm."),
    ],
)
def test_what_cannot_be_is_told_at_the_field_and_stays(manager, cast, changes, told):
    answer = manager.post(address("declare", cast), SAID | changes)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert 'value="2025-01-01"' in answer.content.decode()


TABLE = """name;number;relation;capital;votes;from
SIA Māte;40003000005;owner;60;;2025-01-01
Anna Ozola;;person;40%;;01.02.2025
"""


def test_many_come_as_a_table_all_or_none(manager, cast):
    wrong = TABLE + "SIA Trešā;;owned;5;;2025-01-01\n"
    answer = manager.post(address("declare-table", cast), {"table": SimpleUploadedFile("t.csv", wrong.encode())})
    assert answer.status_code == 422
    assert "Line 4, Registration number: Write the number" in answer.content.decode()
    assert not DeclaredLink.objects.exists()
    assert manager.post(
        address("declare-table", cast), {"table": SimpleUploadedFile("t.csv", TABLE.encode())}
    ).status_code == 302  # fmt: skip
    told = set(DeclaredLink.objects.values_list("name", "is_person", "capital", "valid_from"))
    assert told == {("SIA Māte", False, 60, date(2025, 1, 1)), ("Anna Ozola", True, 40, date(2025, 2, 1))}


def test_a_manager_says_nothing_of_another_firm(manager, cast):
    assert manager.post(reverse("enterprises:declare", args=[cast.garage.pk]), SAID).status_code == 404


def test_a_person_becomes_an_owner_by_both_names(cast):
    said = actions.SaidLink(
        is_owner=True, is_person=True, name="Anna Ozola", capital=Decimal(40), valid_from=date(2025, 1, 1)
    )
    [link] = actions.declare_links(enterprise=cast.bakery, said=[said], by=cast.manager, at=datetime.now(NOW.tzinfo))
    actions.take_over_link(link=link, by=cast.operator, at=NOW)
    assert str(OwnershipLink.objects.get()) == "Anna Ozola"
