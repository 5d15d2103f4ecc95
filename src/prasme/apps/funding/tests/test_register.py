"""Grants on their way into the central register of de minimis aid, their letter, and who carries them."""

import io
from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import NOW, TODAY, a_user
from prasme.apps.enterprises.actions import register_organisation
from prasme.apps.evidence.models import Document
from prasme.apps.funding import actions, queries, rules, worklist
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


def test_the_letter_names_the_sum_the_regulation_and_the_reasons(client, cast, granted):
    client.force_login(cast.manager)
    answer = client.get(reverse("funding:letter", args=[granted[0].pk]))
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    told = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    told = " ".join(told.replace("\N{NO-BREAK SPACE}", " ").split())
    assert "€ 400.00" in told
    assert "Reg. (EU) 2023/2831" in told
    assert "SIA Maizes krāsns" in told
    assert client.get(reverse("funding:letter", args=[granted[1].pk])).status_code == 404


def test_the_ledger_is_told_by_funder_to_the_cent(client, cast, operator, granted):
    owner = cast.programme.owner
    other = register_organisation(kind="funder", name="State budget", by=None)
    cast.edition.funders.create(organisation=owner, share=Decimal("0.66667"))
    cast.edition.funders.create(organisation=other, share=Decimal("0.33333"))
    told = queries.funder_shares(cast.edition, granted=Decimal("800.01"), reserved=Decimal(0))
    assert [one.granted for one in told] == [Decimal("533.34"), Decimal("266.67")]
    assert "State budget" in client.get(reverse("funding:ledger", args=[cast.edition.code])).content.decode()


@given(
    whole=st.decimals(0, 10_000_000, places=2),
    parts=st.lists(st.integers(1, 1000), min_size=1, max_size=6),
)
def test_shares_of_a_sum_add_up_to_it_and_none_is_a_cent_off(whole, parts):
    shares = [Decimal(part) / sum(parts) for part in parts]
    shares[-1] = 1 - sum(shares[:-1])
    told = rules.shared_out(whole, shares)
    assert sum(told) == whole
    assert all(abs(amount - whole * share) < Decimal("0.01") for amount, share in zip(told, shares, strict=True))


def test_a_manager_does_not_see_the_register(client, cast, granted):
    client.force_login(cast.manager)
    assert client.get(reverse("funding:register")).status_code == 403
    elsewhere = a_user("cits@prasme.example", Role.OPERATOR, cast.provider)
    client.force_login(elsewhere)
    assert client.get(reverse("funding:filing", args=[granted[0].pk])).status_code in (403, 404)
