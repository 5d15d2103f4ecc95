"""An operator acts for a firm: for a reason, visibly, for a while, and never with more than its manager has."""

from datetime import timedelta

import pghistory.models
import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.accounts.models import Acting
from prasme.apps.conftest import a_run, a_seat, an_edition
from prasme.apps.occasions.models import Seat
from prasme.apps.training.models import Application


@pytest.fixture
def ahead(cast):
    today = timezone.localdate()
    edition = an_edition(
        cast.programme, "ahead", starts_on=today - timedelta(30), ends_on=today + timedelta(365), legal_basis="none"
    )
    return a_run(cast, "LV-AHEAD", edition=edition, days=[today + timedelta(5)])


def begin(client, cast, reason="Inese asked by phone."):
    client.force_login(cast.operator)
    return client.post(reverse("site:act-for", args=[cast.bakery.pk]), {"reason": reason})


def test_it_needs_a_reason(client, cast):
    assert begin(client, cast, reason=" ").status_code == 422
    assert not Acting.objects.exists()


def test_every_page_says_so_and_has_the_way_out(client, cast):
    begin(client, cast)
    for page in ("site:home", "training:seats", "training:offers", "worklist:worklist"):
        text = client.get(reverse(page)).content.decode()
        assert "You act for SIA Maizes krāsns." in text, page
        assert reverse("accounts:stop-acting") in text
    assert "Inese asked by phone." in text


def test_one_may_what_the_manager_may_and_nothing_else(client, cast, ahead):
    begin(client, cast)

    assert client.get(reverse("training:seats")).status_code == 200
    assert client.get(reverse("training:apply", args=["ahead"])).status_code == 200
    for page in ("enterprises:enterprises", "training:runs", "outbox:messages", "programmes:editions"):
        assert client.get(reverse(page)).status_code == 403, page
    assert client.get(reverse("site:act-for", args=[cast.garage.pk])).status_code == 403


def test_everything_written_meanwhile_names_both(client, cast, ahead):
    seat = a_seat(ahead, cast.bakery, at=timezone.now())
    begin(client, cast)
    client.post(reverse("training:name-person", args=[seat.pk]),
                {"employee": cast.ilze.employments.get().pk, "seen": seat.version})  # fmt: skip

    seat.refresh_from_db()
    assert seat.person == cast.ilze
    event = pghistory.models.Events.objects.references(Seat.objects.get()).filter(pgh_label="update").last()
    assert event.pgh_context["acting_for"] == "SIA Maizes krāsns"
    assert event.pgh_context["user"] == cast.operator.pk
    assert seat.steps.last().by == cast.operator


def test_the_history_tells_who_acted_for_whom(client, cast, ahead):
    begin(client, cast)
    client.post(reverse("training:apply", args=["ahead"]), {"enterprise": cast.bakery.pk, "save": "1"})
    application = Application.objects.get()
    client.post(reverse("accounts:stop-acting"))
    cast.operator.memberships.update(scope_id=str(ahead.occasion.edition_id))
    page = client.get(reverse("site:history", args=["application", application.number])).content.decode()

    assert "Olga Operatore for SIA Maizes krāsns" in page


def test_it_ends_by_the_button(client, cast):
    begin(client, cast)
    client.get(reverse("site:home"))  # which tells that it began
    client.post(reverse("accounts:stop-acting"))

    assert Acting.objects.get().ended_at is not None
    assert "You act for SIA" not in client.get(reverse("enterprises:enterprises")).content.decode()


def test_it_ends_by_itself(client, cast):
    begin(client, cast)
    Acting.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    assert (
        "The time to act for somebody else is over" in client.get(reverse("enterprises:enterprises")).content.decode()
    )


def test_it_ends_with_the_role_that_allowed_it(client, cast):
    begin(client, cast)
    cast.operator.memberships.update(ended_at=timezone.now())

    assert client.get(reverse("training:seats")).status_code == 403


def test_another_session_of_the_same_person_acts_for_nobody(client, cast):
    from django.test import Client

    begin(client, cast)
    other = Client()
    other.force_login(cast.operator)

    assert other.get(reverse("training:seats")).status_code == 403


def test_the_firm_sees_when_and_why(client, cast):
    begin(client, cast)
    client.force_login(cast.manager)
    page = client.get(reverse("site:members")).content.decode()

    assert "Who acted for us" in page
    assert "Inese asked by phone." in page
