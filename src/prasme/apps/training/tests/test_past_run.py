"""A run from paper: the same rules, the same rows, in bulk."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from prasme.apps.conftest import NOW, a_session, an_edition, an_employee
from prasme.apps.funding.models import Aid, AidState, Entry
from prasme.apps.occasions.actions import RoomTaken
from prasme.apps.occasions.models import Attendance, Feedback, Presence, SeatStep
from prasme.apps.training.actions import PastRun, PastSeat, record_past_runs
from prasme.apps.training.models import Certificate, Participation, Run, RunState


def past_edition(cast):
    return an_edition(
        cast.programme, "likta-2012", title="2012", state="closed", starts_on=date(2012, 1, 1),
        ends_on=date(2015, 12, 31), legal_basis="de_minimis", aid_intensity=Decimal("0.800"), aid_budget=None,
    )  # fmt: skip


def past(cast, edition, people, code="P-1", first=date(2013, 5, 6)):
    return PastRun(
        edition=edition, course=cast.course, provider=cast.provider, code=code, language="lv", venue=cast.venue,
        minimum=5, capacity=15, people=people, granted_on=date(2013, 4, 1), entered_at=NOW,
        sessions=[a_session(first + timedelta(days), cast.room, cast.trainer) for days in (0, 7)],
    )  # fmt: skip


def record(*args, **kwargs):
    [run] = record_past_runs(past=[past(*args, **kwargs)], by=None)
    return run


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


def test_many_runs_take_no_more_queries_than_one(cast):
    edition, people = past_edition(cast), seats(cast, 12, feedback=(9, True, ""))
    record(cast, edition, people, code="warm")
    with CaptureQueriesContext(connection) as of_one:
        record(cast, edition, people, code="P-2", first=date(2013, 6, 3))
    many = [past(cast, edition, people, f"P-{3 + n}", date(2014, 1, 6) + timedelta(14 * n)) for n in range(20)]

    with CaptureQueriesContext(connection) as of_many:
        runs = record_past_runs(past=many, by=None)

    assert len(of_many) <= len(of_one) <= 34, "\n".join(q["sql"][:90] for q in of_many)
    assert [run.code for run in runs] == [one.code for one in many]
    assert Participation.objects.filter(run__in=runs).count() == 240


def test_of_many_runs_the_one_that_is_in_the_way_is_named_and_none_is_entered(cast):
    edition, people = past_edition(cast), seats(cast, 1)
    many = [past(cast, edition, people, code) for code in ("P-1", "P-2")]
    with pytest.raises(RoomTaken, match=r"Large room is taken by “Cloud services” on Mon 6 May 2013, 09:00"):
        record_past_runs(past=many, by=None)
    assert not Run.objects.exists()


def test_the_order_of_the_answers_tells_nothing_about_who_gave_them(cast):
    people = [*seats(cast, 1, feedback=(10, True, "")), *seats(cast, 1, feedback=(6, False, ""))]
    record(cast, past_edition(cast), people)
    assert list(Feedback.objects.order_by("pk").values_list("quality", flat=True)) == [6, 10]
