"""Whatever firms do in whatever order: no seat oversold, none lost, every history whole, every cent accounted for."""

from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    precondition,
    rule,
    run_state_machine_as_test,
)

from prasme.apps.conftest import NOW, TODAY, a_municipality, a_run, an_employee, an_enterprise, make_cast
from prasme.apps.funding.queries import committed
from prasme.apps.occasions import actions, queries, rules
from prasme.apps.occasions.actions import set_quota
from prasme.apps.occasions.models import TAKEN, Attendance, Method, Presence, Seat, SeatState
from prasme.apps.occasions.queries import line as lines

CAPACITY = 3


class Seats(RuleBasedStateMachine):
    seats = Bundle("seats")

    def __init__(self):
        super().__init__()
        self.transaction = transaction.atomic()
        self.transaction.__enter__()
        cast = make_cast()
        self.run = a_run(cast, capacity=CAPACITY)
        # The same course on other days, with parts of its seats: two with aid, and two kept for Saldus.
        days = [TODAY + timedelta(3), TODAY + timedelta(10)]
        self.other = a_run(cast, "LV-OTHER", days=days, room=None, leader=None, capacity=CAPACITY + 1)
        place = {"municipality": cast.municipality, "kept_until": TODAY + timedelta(2)}
        set_quota(occasion=self.other.occasion, kind="co_funded", seats=2, by=None)
        set_quota(occasion=self.other.occasion, kind="kept", seats=2, by=None, **place)
        elsewhere = a_municipality("Cēsu novads", "LV0000002")
        self.firms = [cast.bakery, cast.garage, an_enterprise("SIA Trešā", seat=elsewhere)]
        self.off = None
        self.has_begun = False
        self.marked = {}  # seat and half-day, to what was said last
        self.at = NOW
        self.asked = 0

    def teardown(self):
        transaction.set_rollback(True)
        self.transaction.__exit__(None, None, None)

    def is_closed(self, occasion):
        return self.has_begun and occasion.pk == self.run.occasion_id

    def later(self):
        self.at += timedelta(minutes=1)
        return self.at

    @rule(target=seats, firm=st.integers(0, 2), count=st.integers(1, 4), is_other=st.booleans())
    def ask(self, firm, count, is_other):
        occasion = (self.other if is_other else self.run).occasion
        if occasion.pk == self.off:
            return multiple()
        if self.is_closed(occasion):
            with pytest.raises(actions.OccasionOver):
                actions.hold_seats(occasion=occasion, holder=self.firms[firm], count=count, by=None, at=self.later())
            return multiple()
        seats = actions.hold_seats(occasion=occasion, holder=self.firms[firm], count=count, by=None, at=self.later())
        self.asked += count
        return multiple(*(seat.pk for seat in seats))

    @rule(pk=seats)
    def name(self, pk):
        seat = Seat.objects.get(pk=pk)
        person = an_employee(seat.holder, f"Persona Nr{self.later():%H%M%S}")
        if "confirmed" in rules.NEXT[seat.state]:
            actions.name_person(seat=seat, person=person, seen=seat.version, by=None, at=self.at)
        else:
            with pytest.raises(rules.StepNotAllowed):
                actions.name_person(seat=seat, person=person, seen=seat.version, by=None, at=self.at)

    @rule(pk=seats)
    def replace(self, pk):
        seat = Seat.objects.get(pk=pk)
        if seat.state == "confirmed":
            person = an_employee(seat.holder, f"Cita Nr{self.later():%H%M%S}")
            actions.replace_person(seat=seat, person=person, seen=seat.version, by=None, at=self.at)

    @rule(target=seats, pk=consumes(seats))
    def transfer(self, pk):
        seat = Seat.objects.get(pk=pk)
        to = (self.other if seat.occasion_id == self.run.occasion_id else self.run).occasion
        try:
            new = actions.transfer_seat(seat=seat, to=to, by=None, at=self.later())
        except (actions.NothingFree, rules.StepNotAllowed):
            return multiple()
        self.asked += 1
        return multiple(new.pk)

    @precondition(lambda self: self.off is None and not self.has_begun)
    @rule(target=seats, is_other=st.booleans())
    def cancel(self, is_other):
        off, other = (self.other, self.run) if is_other else (self.run, self.other)
        before = set(Seat.objects.values_list("pk", flat=True))
        actions.cancel_occasion(
            occasion=off.occasion, reason="ice", by=None, at=self.later(), instead=[other.occasion],
            until=self.at + timedelta(hours=12),
        )  # fmt: skip
        self.off = off.occasion_id
        new = set(Seat.objects.values_list("pk", flat=True)) - before
        self.asked += len(new)
        return multiple(*new)

    @rule(pk=consumes(seats))
    def give_back(self, pk):
        seat = Seat.objects.get(pk=pk)
        if "withdrawn" in rules.NEXT[seat.state]:
            actions.withdraw_seat(seat=seat, reason="", by=None, at=self.later())

    @rule(pk=seats)
    def accept(self, pk):
        seat = Seat.objects.get(pk=pk)
        if seat.state == "offered":
            actions.accept_offer(seat=seat, by=None, at=self.later())

    @rule(pk=consumes(seats))
    def decline(self, pk):
        seat = Seat.objects.get(pk=pk)
        if seat.state == "offered":
            actions.decline_offer(seat=seat, by=None, at=self.later())

    @rule(hours=st.integers(1, 10))
    def time_passes(self, hours):
        # The other course begins three days after the first, and never here.
        self.at = min(self.at + timedelta(hours=hours), NOW + timedelta(hours=57 if self.has_begun else 30))
        actions.expire_offers(at=self.at)

    @precondition(lambda self: not self.has_begun and self.off != self.run.occasion_id)
    @rule()
    def the_day_comes(self):
        """Nobody gets a seat any more; who has one may come."""
        self.has_begun = True
        self.at = queries.first_moment(self.run.occasion) + timedelta(minutes=5)
        actions.expire_offers(at=self.at)

    @precondition(lambda self: self.has_begun)
    @rule(pk=seats, part=st.integers(0, 1), presence=st.sampled_from(Presence))
    def attend(self, pk, part, presence):
        seat, half_day = Seat.objects.get(pk=pk), queries.parts_of(self.run.occasion)[part]
        marks, key = {(pk, half_day.pk): presence}, (pk, half_day.pk)
        at = max(self.later(), half_day.starts_at)
        said = {"occasion": self.run.occasion, "marks": marks, "method": Method.TRAINER, "by": None, "at": at}
        if seat.occasion_id == self.run.occasion_id and seat.state == "confirmed":
            actions.mark_attendance(**said)
            self.marked[key] = presence
        else:
            with pytest.raises((actions.NotOnTheRoster, actions.OccasionLocked)):
                actions.mark_attendance(**said)

    @precondition(lambda self: self.has_begun)
    @rule()
    def it_ends(self):
        """Outcomes by what was marked; the seats are closed for good, and the machine goes on with the other course."""
        if Seat.objects.filter(occasion=self.run.occasion, occasion__locked_at__isnull=False).exists():
            return
        there = {seat for (seat, _part), presence in self.marked.items() if presence in ("present", "late")}
        outcomes = dict.fromkeys(there, SeatState.COMPLETED)
        actions.close_seats(occasion=self.run.occasion, outcomes=outcomes, reason="over", by=None, at=self.later())
        with pytest.raises(actions.OccasionLocked):
            actions.mark_attendance(
                occasion=self.run.occasion, marks={}, method=Method.TRAINER, by=None, at=self.later()
            )

    @invariant()
    def no_seat_is_oversold_and_none_stands_empty_while_somebody_waits(self):
        states = list(Seat.objects.filter(occasion=self.run.occasion).values_list("state", flat=True))
        taken = sum(state in TAKEN for state in states)
        assert taken <= CAPACITY
        assert taken == CAPACITY or "waiting" not in states or self.has_begun

    @invariant()
    def no_quota_is_passed_and_nobody_waits_for_a_seat_that_could_be_theirs(self):
        occasion = self.other.occasion
        on = self.at.date()
        taken = Seat.objects.filter(occasion=occasion, state__in=TAKEN)
        assert taken.count() <= occasion.capacity
        assert taken.filter(aid__isnull=False).count() <= 2
        away = taken.filter(holder=self.firms[2]).count()
        kept = max(0, 2 - taken.exclude(holder=self.firms[2]).count()) if on <= TODAY + timedelta(2) else 0
        assert away + kept <= occasion.capacity or taken.count() == away
        tally = lines.tally_of(occasion, on=on)
        assert all(tally.stops(one.claim) for one in lines.line_of(occasion, on=on))

    @invariant()
    def none_is_lost_and_every_history_is_a_way_that_exists(self):
        seats = list(Seat.objects.prefetch_related("steps"))
        assert len(seats) == self.asked
        for seat in seats:
            way = [step.state for step in sorted(seat.steps.all(), key=lambda step: step.pk)]
            assert way[0] in ("reserved", "waiting", "offered")
            assert seat.moved_from is None or seat.moved_from.state == "withdrawn"
            assert way[-1] == seat.state
            for before, after in pairwise(way):
                assert after in rules.NEXT[before]

    @invariant()
    def every_mark_is_kept_and_the_newest_of_each_half_day_counts(self):
        standing = queries.standing(self.run.occasion)
        assert {key: mark.presence for key, mark in standing.items()} == self.marked
        assert Attendance.objects.filter(supersedes=None).count() == len(self.marked)

    @invariant()
    def the_money_is_that_of_the_seats(self):
        taken = Seat.objects.filter(state__in=TAKEN).exclude(state="no_show")  # the money of who never came is free
        assert committed(self.run.occasion.edition) == sum(seat.aid.amount for seat in taken)
        assert not Seat.objects.filter(state="waiting", aid__isnull=False).exists()


@pytest.mark.django_db
def test_seats_keep_their_promises():
    run_state_machine_as_test(
        Seats,
        settings=settings(
            max_examples=16,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
