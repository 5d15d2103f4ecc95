"""De minimis aid that a firm received elsewhere counts like ours, and a correction is a new record."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from prasme.apps.conftest import NOW, TODAY
from prasme.apps.funding import actions, queries
from prasme.apps.funding.models import DeclaredAid
from prasme.apps.programmes.models import LegalBasis


def declare(cast, amount, on=date(2025, 5, 5), **more):
    said = actions.Declaration(granter="ALTUM", measure="Loan guarantee", amount=Decimal(amount), granted_on=on)
    return actions.declare_aid(enterprise=cast.bakery, said=said, by=cast.manager, at=NOW, **more)


@pytest.fixture
def de_minimis(cast):
    cast.edition.legal_basis = LegalBasis.DE_MINIMIS
    cast.edition.aid_intensity = Decimal("0.700")
    cast.edition.save()
    return cast


def reserve(cast):
    return actions.reserve_aid(
        edition=cast.edition, enterprise=cast.bakery, price=Decimal(280), on=TODAY, by=cast.operator, at=NOW
    )


@pytest.mark.parametrize(("declared", "is_refused"), [("299804.00", False), ("299804.01", True)])
def test_declared_aid_counts_to_the_cent(de_minimis, declared, is_refused):
    declare(de_minimis, declared)
    if is_refused:
        with pytest.raises(actions.CeilingExceeded, match="over the ceiling"):
            reserve(de_minimis)
    else:
        assert reserve(de_minimis).amount == Decimal(196)


def test_aid_outside_the_window_does_not_count(de_minimis):
    declare(de_minimis, 300_000, on=date(2023, 2, 28))
    assert reserve(de_minimis)


def test_a_correction_stands_and_the_first_row_stays(de_minimis):
    first = declare(de_minimis, 300_000)
    declare(de_minimis, 20_000, replaces=first, reason="A figure too much")

    assert [one.amount for one in queries.declared_by(de_minimis.bakery)] == [Decimal(20_000)]
    assert DeclaredAid.objects.count() == 2
    with pytest.raises(actions.CorrectedMeanwhile):
        declare(de_minimis, 1, replaces=first, reason="Late")


def test_corrected_to_nothing_it_is_gone_from_the_sum(de_minimis):
    declare(de_minimis, 0, replaces=declare(de_minimis, 300_000), reason="Never received")
    assert not queries.declared_by(de_minimis.bakery)
    assert queries.ceiling_of(de_minimis.bakery, on=TODAY).held == 0


def test_a_manager_declares_with_the_letter(client, cast):
    client.force_login(cast.manager)
    values = {"granter": "LIAA", "measure": "", "amount": "1200.50", "granted_on": "2026-01-15"}
    letter = SimpleUploadedFile("letter.png", PIXEL)
    answer = client.post(reverse("funding:declare-aid", args=[cast.bakery.pk]), values | {"paper": letter}, follow=True)

    page = answer.content.decode()
    (one,) = DeclaredAid.objects.all()
    assert (one.amount, one.by, one.document.name) == (Decimal("1200.50"), cast.manager, "letter.png")
    assert "€\xa01,200.50" in page
    assert reverse("evidence:document", args=[one.document.pk]) in page


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("amount", "-1", "To take a declaration back, correct it to 0"),
        ("amount", "much", "Enter a number"),
        ("granted_on", "2999-01-01", "is still to come"),
        ("granter", " ", "This field is required"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_what_was_typed_stays(client, cast, field, value, said):
    client.force_login(cast.manager)
    values = {"granter": "LIAA", "measure": "Export fair", "amount": "10", "granted_on": "2026-01-15"} | {field: value}
    answer = client.post(reverse("funding:declare-aid", args=[cast.bakery.pk]), values)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert 'value="Export fair"' in answer.content.decode()
    assert not DeclaredAid.objects.exists()


def test_a_correction_on_the_page_needs_its_reason(client, cast):
    one = declare(cast, 500)
    client.force_login(cast.operator)
    page = reverse("funding:correct-declared-aid", args=[one.pk])
    values = {"granter": "ALTUM", "measure": "", "amount": "50", "granted_on": "2025-05-05"}

    assert client.post(page, values).status_code == 422
    assert client.post(page, values | {"reason": "Typing error"}).status_code == 302
    assert queries.declared_by(cast.bakery).get().amount == 50


def test_the_page_has_a_budget(client, cast, django_assert_max_num_queries):
    for n in range(12):
        declare(cast, 100 + n)
    client.force_login(cast.operator)
    with django_assert_max_num_queries(14):
        client.get(reverse("funding:aid-of-enterprise", args=[cast.bakery.pk]))


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f0005fe02fe"
    "dccc59e70000000049454e44ae426082"
)
