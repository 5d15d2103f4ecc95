"""A declaration is printed with what is known, signed, sent in, checked or returned."""

import io
from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader, PdfWriter

from prasme.apps.conftest import NOW
from prasme.apps.enterprises.actions import SaidLink, Share, add_ownership, declare_links
from prasme.apps.funding import actions
from prasme.apps.funding.models import SignedDeclaration
from prasme.apps.worklist.queries import items_for


def a_pdf():
    out = io.BytesIO()
    writer = PdfWriter()
    writer.add_blank_page(210, 297)
    writer.write(out)
    return out.getvalue()


@pytest.fixture
def page(cast):
    return reverse("funding:declaration", args=[cast.bakery.pk, cast.edition.code])


@pytest.fixture
def manager(client, cast):
    client.force_login(cast.manager)
    return client


def test_the_paper_names_tied_firms_and_aid_from_elsewhere(manager, cast):
    add_ownership(
        enterprise=cast.garage, owner=cast.bakery, share=Share(valid_from=date(2020, 1, 1), votes=Decimal(80)), by=None
    )
    declare_links(
        enterprise=cast.bakery, by=cast.manager, at=NOW,
        said=[SaidLink(is_owner=True, name="SIA Māte", registration_number="7", votes=Decimal(60),
                       valid_from=date(2020, 1, 1))],
    )  # fmt: skip
    said = actions.Declaration(
        granter="Valsts kase", measure="Iekārta", amount=Decimal("1234.50"), granted_on=timezone.localdate()
    )
    actions.declare_aid(enterprise=cast.bakery, said=said, by=cast.manager, at=NOW)
    answer = manager.get(reverse("funding:declaration-paper", args=[cast.bakery.pk, cast.edition.code]))
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    told = " ".join(
        PdfReader(io.BytesIO(answer.content)).pages[0].extract_text().replace("\N{NO-BREAK SPACE}", " ").split()
    )
    for text in (
        "SIA Maizes krāsns",
        cast.garage.name,
        "SIA Māte",
        "Valsts kase",
        "€ 1,234.50",
        "Name, office and signature",
    ):
        assert text in told


def test_it_is_sent_signed_checked_and_a_wrong_one_goes_back_with_the_reason(manager, cast, page):
    said = {"signed_on": timezone.localdate().isoformat()}
    assert manager.post(page, said).status_code == 422
    sent = manager.post(page, said | {"paper": SimpleUploadedFile("d.pdf", a_pdf())})
    assert sent["Location"] == page
    [item] = items_for(cast.operator, at=NOW, keys=["declarations"])
    assert item.href == page
    first = SignedDeclaration.objects.get()
    manager.force_login(cast.operator)
    check = reverse("funding:check-declaration", args=[first.pk])
    assert "Write what is wrong with it" in manager.post(check, {"return": "1"}, follow=True).content.decode()
    manager.post(check, {"return": "1", "reason": "The second page is missing."})
    assert "The second page is missing." in manager.get(page).content.decode()
    assert "Somebody checked it meanwhile" in manager.post(check, follow=True).content.decode()
    manager.force_login(cast.manager)
    manager.post(page, said | {"paper": SimpleUploadedFile("d.pdf", a_pdf())})
    manager.force_login(cast.operator)
    manager.post(reverse("funding:check-declaration", args=[SignedDeclaration.objects.last().pk]))
    assert list(SignedDeclaration.objects.order_by("pk").values_list("state", flat=True)) == ["returned", "accepted"]
    assert items_for(cast.operator, at=NOW, keys=["declarations"]) == []


def test_a_day_ahead_is_told_at_its_field(manager, page):
    answer = manager.post(page, {"signed_on": "2999-01-01", "paper": SimpleUploadedFile("d.pdf", a_pdf())})
    assert "This day is still ahead." in answer.content.decode()
