"""Grants on their way into the central register of de minimis aid."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import NOW, TODAY, a_user
from prasme.apps.evidence.models import Document
from prasme.apps.funding import actions, queries, worklist
from prasme.apps.funding.models import Filing, FilingState
from prasme.apps.programmes.models import Edition, LegalBasis


@pytest.fixture
def granted(cast):
    Edition.objects.update(legal_basis=LegalBasis.DE_MINIMIS, aid_intensity=Decimal("0.800"), aid_budget=None)
    cast.edition.refresh_from_db()
    found = []
    for firm in (cast.bakery, cast.garage):
        aid = actions.reserve_aid(edition=cast.edition, enterprise=firm, price=Decimal(500), on=TODAY, by=None, at=NOW)
        actions.grant_aid(aid=aid, on=TODAY, by=None, at=NOW)
        found.append(aid)
    return found


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return cast.operator


def rows(user, state=""):
    return list(queries.register_rows(user, state=state).values_list("enterprise_name", flat=True))


def test_a_grant_waits_with_its_day_until_the_register_gave_a_number(client, cast, operator, granted):
    first = granted[0]
    item = worklist._filing(worklist._filings(operator, NOW)[0])
    # Twenty working days of Latvia from the day after Sunday 1 March 2026.
    assert item.due == TODAY + timedelta(26)
    page = reverse("funding:filing", args=[first.pk])
    said = {"state": "filed", "on": TODAY.isoformat(), "register_number": "", "reason": ""}
    assert client.post(page, said).status_code == 422
    client.post(page, said | {"register_number": "DM-2026-77"})
    assert rows(operator, queries.TO_FILE) == ["SIA Skrūve"]
    assert rows(operator, queries.FILED) == ["SIA Maizes krāsns"]
    assert "DM-2026-77" in client.get(page).content.decode()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_file_has_all_that_waits_is_kept_and_made_once(client, cast, operator, granted, kind):
    answer = client.post(reverse("funding:register-file"), {"format": kind})
    assert answer.status_code == 200
    document = Document.objects.get()
    assert document.sha256
    assert Filing.objects.filter(state=FilingState.SENT, document=document).count() == 2
    if kind == "csv":
        told = answer.content.decode("utf-8-sig")
        assert told.splitlines()[0].startswith("enterprise_name,enterprise_number,country")
        assert "400.00" in told
    again = client.post(reverse("funding:register-file"), {"format": kind}, follow=True)
    assert "There is nothing to enter" in again.content.decode()
    assert rows(operator, queries.SENT) == ["SIA Maizes krāsns", "SIA Skrūve"]


def test_a_refused_entry_waits_again_and_a_recovered_one_is_taken_out(cast, operator, granted):
    first, second = granted
    now = timezone.now()
    actions.record_filing(aid=first, state=FilingState.REFUSED, reason="Wrong number", on=TODAY, by=operator, at=now)
    actions.record_filing(aid=second, state=FilingState.FILED, register_number="7", on=TODAY, by=operator, at=now)
    assert rows(operator, queries.TO_FILE) == ["SIA Maizes krāsns"]
    actions.release_aid(aid=second, reason="Gave the seat back", on=TODAY, by=operator, at=now)
    assert rows(operator, queries.TO_WITHDRAW) == ["SIA Skrūve"]


def test_the_list_asks_little_however_many_there_are(client, cast, operator, granted, django_assert_max_num_queries):
    client.get(reverse("funding:register"))
    with django_assert_max_num_queries(14):
        assert client.get(reverse("funding:register") + "?state=to_file").status_code == 200


def test_a_manager_does_not_see_the_register(client, cast, granted):
    client.force_login(cast.manager)
    assert client.get(reverse("funding:register")).status_code == 403
    elsewhere = a_user("cits@prasme.example", Role.OPERATOR, cast.provider)
    client.force_login(elsewhere)
    assert client.get(reverse("funding:filing", args=[granted[0].pk])).status_code in (403, 404)
