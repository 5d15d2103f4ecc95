"""The worklist on the page: by when things are due, filtered in the address, exported."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run, a_seat, an_edition
from prasme.apps.occasions.actions import withdraw_seat
from prasme.apps.outbox.models import Message
from prasme.apps.worklist.kinds import kinds

ADDRESS = "/worklist/"


def read(client, user, query=""):
    client.force_login(user)
    answer = client.get(ADDRESS + query)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture
def ahead(cast):
    """A run that begins in five days, whenever the test is made."""
    today = timezone.localdate()
    edition = an_edition(
        cast.programme, "ahead", starts_on=today - timedelta(30), ends_on=today + timedelta(365), legal_basis="none"
    )
    return a_run(cast, "LV-AHEAD", edition=edition, days=[today + timedelta(5)], capacity=2)


def test_seats_without_a_name_stand_in_one_line(client, cast, ahead):
    for _seat in range(2):
        a_seat(ahead, cast.bakery)
    page = read(client, cast.manager)

    assert "In the next seven days" in page
    assert "Say who comes, 2 people: Cloud services" in page
    assert "1 thing, by when it is due" in page


def test_an_offer_is_due_at_its_end_and_told_by_mail(client, cast, ahead):
    at = timezone.now()
    seats = [a_seat(ahead, cast.garage, at=at) for _number in range(2)]
    waiting = a_seat(ahead, cast.bakery, at=at)
    withdraw_seat(seat=seats[0], reason="ill", by=None, at=at)
    waiting.refresh_from_db()

    assert waiting.state == "offered"
    assert "Take the seat or decline it: Cloud services" in read(client, cast.manager)
    [message] = Message.objects.filter(kind="seat-offered")
    assert message.to_address == cast.manager.email
    assert reverse("training:answer-offer", args=[waiting.pk]) in message.text


def test_a_trainer_is_told_of_the_own_sessions_only(client, cast, run):
    a_seat(run, cast.bakery, cast.ilze)
    run.occasion.sessions.filter(number=2).update(leader=None)
    page = read(client, cast.trainer)

    assert page.count("Bring the signed sheet") == 1
    assert read(client, cast.provider_lead).count("Bring the signed sheet") == 2
    assert "Overdue" in page


def test_a_learner_is_asked_how_it_was(client, cast, walked):
    assert "Say how it was: Cloud services" in read(client, cast.learner_user)


def test_one_kind_is_shown_by_the_address(client, cast, run):
    a_seat(run, cast.bakery, cast.ilze)
    page = read(client, cast.provider_lead, "?kind=sheets")

    assert "Bring the signed sheet" in page
    assert "Mark who was there" not in page


def test_an_unknown_kind_shows_everything(client, cast, run):
    a_seat(run, cast.bakery, cast.ilze)

    assert "Mark who was there" in read(client, cast.provider_lead, "?kind=nonsense")


def test_nothing_waits(client, cast):
    assert "Nothing waits" in read(client, cast.host_keeper)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_it_is_exported(client, cast, run, kind):
    a_seat(run, cast.bakery)
    client.force_login(cast.manager)
    answer = client.get(f"{ADDRESS}?kind=unnamed&format={kind}")

    assert answer["Content-Disposition"] == f'attachment; filename="worklist.{kind}"'
    if kind == "csv":
        header, row = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()
        assert header == "kind,title,detail,due,count,address"
        assert row.startswith("unnamed,Say who comes: Cloud services,SIA Maizes krāsns,2026-03-03,1,http")


def test_the_page_has_a_budget(client, cast, run, django_assert_max_num_queries):
    """A question for each kind, one for all counts, and the frame."""
    for _seat in range(3):
        a_seat(run, cast.bakery, None)
    a_seat(run, cast.bakery, cast.ilze)
    client.force_login(cast.operator)
    with django_assert_max_num_queries(len(kinds()) + 10):
        client.get(ADDRESS)
