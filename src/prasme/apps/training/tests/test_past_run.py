"""A run from paper: the same rules, the same rows, in bulk."""

import time
from datetime import date, timedelta
from decimal import Decimal

from django.db import connection
from django.test.utils import CaptureQueriesContext

from prasme.apps.conftest import NOW, a_session, an_edition, an_employee
from prasme.apps.funding.models import Aid, AidState, Entry
from prasme.apps.occasions.models import Attendance, Feedback, Presence, SeatStep
from prasme.apps.training.actions import PastSeat, record_past_run
from prasme.apps.training.models import Certificate, Participation, RunState


def past_edition(cast):
    return an_edition(
        cast.programme, "likta-2012", title="2012", state="closed", starts_on=date(2012, 1, 1),
        ends_on=date(2015, 12, 31), legal_basis="de_minimis", aid_intensity=Decimal("0.800"), aid_budget=None,
    )  # fmt: skip


def record(cast, edition, people, code="P-1", first=date(2013, 5, 6)):
    return record_past_run(
        edition=edition, course=cast.course, provider=cast.provider, code=code, language="lv", venue=cast.venue,
        minimum=5, capacity=15, people=people, sheet=None, granted_on=date(2013, 4, 1), by=None, at=NOW,
        sessions=[a_session(first + timedelta(days), cast.room, cast.trainer) for days in (0, 7)],
    )  # fmt: skip


def seats(cast, count, presences=(Presence.PRESENT,) * 4, **more):
    return [
        PastSeat(holder=cast.bakery, person=an_employee(cast.bakery, f"Persona Nr{n}"), presences=presences, **more)
        for n in range(count)
    ]


def test_who_attended_enough_completed_and_who_never_came_is_paid_for_by_nobody(cast):
    here, away = Presence.PRESENT, Presence.ABSENT
    people = [
        *seats(cast, 1, feedback=(9, True, "good")),
        *seats(cast, 1, presences=(here, here, here, away)),
        *seats(cast, 1, presences=(away,) * 4),
    ]
    run = record(cast, past_edition(cast), people)
    assert run.state == RunState.COMPLETED
    assert run.occasion.locked_at == NOW
    states = list(run.occasion.seats.order_by("pk").values_list("state", flat=True))
    assert states == ["completed", "not_completed", "no_show"]
    assert Participation.objects.get().hours == Decimal("14.0")
    assert Participation.objects.get().profile.enterprise == cast.bakery
    assert Certificate.objects.get().document is None
    assert Attendance.objects.filter(method="signature").count() == 12
    assert Feedback.objects.get().quality == 9
    aid = Aid.objects.first()
    assert Aid.objects.count() == Entry.objects.count() == 2
    assert (aid.state, aid.amount, aid.own_share) == (AidState.GRANTED, Decimal("224.00"), Decimal("56.00"))
    assert aid.decision["reasons"]
    assert SeatStep.objects.count() == 9


def test_a_share_decided_on_paper_is_taken_over(cast):
    record(cast, past_edition(cast), seats(cast, 1, aid_share=Decimal("0.5")))
    assert Aid.objects.get().amount == Decimal("140.00")


def test_twelve_people_take_few_queries_and_little_time(cast):
    edition, people = past_edition(cast), seats(cast, 12, feedback=(9, True, ""))
    record(cast, edition, people, code="warm")
    with CaptureQueriesContext(
        connection,
    ) as captured:
        record(cast, edition, people, code="P-2", first=date(2013, 6, 3))
    assert len(captured) <= 34, "\n".join(q["sql"][:90] for q in captured)
    started = time.perf_counter()
    record(cast, edition, people, code="P-3", first=date(2013, 9, 2))
    spent = time.perf_counter() - started
    print(len(captured), f"{spent * 1000:.0f} ms")
    assert spent < 0.25
