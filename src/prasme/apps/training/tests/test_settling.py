"""An edition that pays for hours: at completion a seat's price follows from what was attended, by a line of its own."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from prasme.apps.conftest import NOW, TODAY, a_seat
from prasme.apps.funding import queries
from prasme.apps.funding.actions import grant_aid, record_filing
from prasme.apps.funding.models import AidState, FilingState
from prasme.apps.funding.rules import Settled, settled
from prasme.apps.training import actions
from prasme.apps.training.tests.test_runs import AWAY, HERE, OVER, mark, sheet


@pytest.fixture
def quarter(cast, run):
    """Ilze came to everything, Jānis to one of four half-days; the money of both is granted, the papers are in."""
    cast.edition.settles_by_hours = True
    cast.edition.save()
    run.occasion.edition.refresh_from_db()
    ilze, janis = a_seat(run, cast.bakery, cast.ilze), a_seat(run, cast.bakery, cast.janis)
    actions.confirm_run(run=run, by=None, at=NOW)
    for seat in (ilze, janis):
        grant_aid(aid=seat.aid, on=TODAY, by=None, at=NOW)
    mark(run, ilze, [HERE] * 4)
    mark(run, janis, [HERE, AWAY, AWAY, AWAY])
    sheet(run)
    return janis


def test_the_seat_costs_what_was_attended_and_the_ledger_says_so(client, cast, run, quarter):
    whole = quarter.aid.amount
    actions.complete_run(run=run, by=None, at=OVER)
    aid = quarter.aid
    aid.refresh_from_db()
    assert (aid.state, aid.price, aid.amount, aid.own_share) == (AidState.GRANTED, 70, 49, 21)
    entry = aid.entries.order_by("pk").last()
    assert (entry.state, entry.amount, entry.reason) == ("adjusted", 49 - whole, "3.5\xa0h of 14\xa0h attended")
    assert sum(one.amount for one in aid.entries.all()) == aid.amount
    assert queries.committed(cast.edition) == whole + 49
    assert aid.decision["outcome"]["amount"] == str(whole)  # as it was decided
    client.force_login(cast.operator)
    page = client.get(reverse("funding:aid", args=[aid.pk])).content.decode()
    assert "3.5 of 14 hours were attended: 70.00 of the price of 280.00 counts." in page


def test_a_corrected_attendance_settles_anew_from_the_whole_price(run, quarter):
    whole = quarter.aid.amount
    actions.complete_run(run=run, by=None, at=OVER)
    mark(run, quarter, [HERE] * 4)
    actions.recheck_run(run=run, reason="He had signed", by=None, at=OVER + timedelta(1))
    quarter.aid.refresh_from_db()
    assert (quarter.aid.price, quarter.aid.amount) == (280, whole)
    assert sum(one.amount for one in quarter.aid.entries.all()) == whole


def test_another_edition_pays_for_the_whole_seat(cast, run, quarter):
    cast.edition.settles_by_hours = False
    cast.edition.save()
    run.occasion.edition.refresh_from_db()
    actions.complete_run(run=run, by=None, at=OVER)
    quarter.aid.refresh_from_db()
    assert quarter.aid.price == 280


def test_what_the_register_has_is_to_be_changed_there(cast, run, quarter):
    cast.edition.legal_basis = "de_minimis"
    cast.edition.save()
    type(quarter.aid).objects.update(legal_basis="de_minimis")
    filed = datetime.fromisoformat("2026-03-05T09:00:00+02:00")
    aid = quarter.aid
    aid.refresh_from_db()
    record_filing(aid=aid, state=FilingState.FILED, register_number="7", on=filed.date(), by=None, at=filed)
    actions.complete_run(run=run, by=None, at=OVER)

    def waiting(state):
        return list(queries.register_rows(cast.operator, state=state).values_list("pk", flat=True))

    assert (waiting(queries.TO_ADJUST), waiting(queries.FILED)) == ([aid.pk], [])
    record_filing(aid=aid, state=FilingState.FILED, register_number="7", on=OVER.date(), by=None, at=OVER)
    assert (waiting(queries.TO_ADJUST), waiting(queries.FILED)) == ([], [aid.pk])


@given(
    price=st.decimals(0, 10_000, places=2),
    intensity=st.decimals(0, 1, places=3),
    attended=st.integers(0, 40),
    hours=st.integers(1, 40),
)
def test_no_more_is_ever_paid_than_was_granted_and_more_hours_never_pay_less(price, intensity, attended, hours):
    whole = Settled(price=price, intensity=intensity)
    paid, aid = settled(whole, attended=Decimal(attended), hours=Decimal(hours))
    assert 0 <= aid <= paid <= price
    assert settled(whole, attended=Decimal(attended + 1), hours=Decimal(hours)) >= (paid, aid)
    assert settled(whole, attended=Decimal(hours), hours=Decimal(hours))[0] == price
