"""The ledger of an edition and the reasons of one seat's aid."""

from decimal import Decimal

import pytest
from django.urls import reverse

from prasme.apps.conftest import NOW, TODAY, an_enterprise
from prasme.apps.funding.actions import grant_aid, release_aid, reserve_aid


@pytest.fixture
def aid(cast):
    found = [
        reserve_aid(edition=cast.edition, enterprise=firm, price=Decimal("280.00"), on=TODAY, by=cast.operator, at=NOW)
        for firm in (cast.bakery, cast.garage)
    ]
    grant_aid(aid=found[0], on=TODAY, by=cast.operator, at=NOW)
    release_aid(aid=found[1], reason="withdrawn", on=TODAY, by=cast.operator, at=NOW)
    return found[0]


def text(page):
    return page.content.decode().replace("\xa0", " ")


@pytest.mark.parametrize(
    ("who", "book", "one"),
    [("operator", 200, 200), ("auditor", 200, 200), ("manager", 404, 200), ("trainer", 403, 403)],
)
def test_a_firm_sees_its_own_aid_and_never_the_book(client, cast, aid, who, book, one):
    client.force_login(getattr(cast, who))
    assert client.get(reverse("funding:ledger", args=[cast.edition.code])).status_code == book
    assert client.get(reverse("funding:aid", args=[aid.pk])).status_code == one


def test_the_aid_of_another_firm_is_not_there(client, cast):
    other = reserve_aid(edition=cast.edition, enterprise=cast.garage, price=Decimal(280), on=TODAY, by=None, at=NOW)
    client.force_login(cast.manager)
    assert client.get(reverse("funding:aid", args=[other.pk])).status_code == 404


def test_the_sums_are_those_of_the_entries(client, cast, aid, django_assert_max_num_queries):
    for n in range(6):
        firm = an_enterprise(f"SIA Nr{n}", number=f"{n:011}")
        reserve_aid(edition=cast.edition, enterprise=firm, price=Decimal("280.00"), on=TODAY, by=None, at=NOW)
    client.force_login(cast.operator)
    with django_assert_max_num_queries(16):
        page = text(client.get(reverse("funding:ledger", args=[cast.edition.code])))
    assert "€ 1,176.00" in page  # six reserved
    assert page.count("€ 196.00") >= 2  # one granted, one given back


def test_the_ledger_is_filtered_and_exported(client, cast, aid):
    client.force_login(cast.auditor)
    address = reverse("funding:ledger", args=[cast.edition.code])
    assert "SIA Skrūve" not in text(client.get(address, {"state": "granted"}))
    assert "SIA Skrūve" in text(client.get(address, {"q": "skruve"}))
    rows = b"".join(client.get(address, {"format": "csv"}).streaming_content).decode().splitlines()
    assert len(rows) == 3
    assert rows[0].endswith("enterprise_name,registration_number,state,legal_basis,price,intensity,amount,own_share,"
                            "committed,decided_on,granted_on")  # fmt: skip


def test_an_empty_ledger_says_when_it_fills(client, cast):
    client.force_login(cast.operator)
    page = client.get(reverse("funding:ledger", args=[cast.edition.code]))
    assert "No money is spoken for yet" in text(page)


def test_one_aid_shows_its_reasons_with_their_law_and_its_entries(client, cast, aid):
    client.force_login(cast.manager)
    page = text(client.get(reverse("funding:aid", args=[aid.pk])))
    assert "A small or micro enterprise gets 20 % more." in page
    assert "Reg. (EU) No 651/2014, Art. 31(4)(c)" in page
    assert "Granted € 0.00" in page or "Reserved € 196.00" in page
