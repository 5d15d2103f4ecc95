"""Seats: held, named, given back, offered on."""

from datetime import timedelta

import pytest

from prasme.apps.conftest import NOW, a_run, a_seat, an_employee, an_enterprise
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.funding.models import AidState
from prasme.apps.funding.queries import committed
from prasme.apps.occasions import actions, tasks
from prasme.apps.occasions.models import Seat, SeatState


def states(seats):
    return [Seat.objects.get(pk=seat.pk).state for seat in seats]


def way(seat):
    return list(seat.steps.order_by("pk").values_list("state", flat=True))


def hold(run, holder, count, at=NOW, **more):
    return actions.hold_seats(occasion=run.occasion, holder=holder, count=count, by=None, at=at, **more)


def test_seats_are_reserved_with_their_money_while_there_is_room_and_the_rest_wait(cast):
    run = a_run(cast, capacity=3)
    seats = hold(run, cast.bakery, 5)
    assert states(seats) == ["reserved"] * 3 + ["waiting"] * 2
    assert [seat.aid is not None for seat in seats] == [True] * 3 + [False] * 2
    assert committed(cast.edition) == 3 * seats[0].aid.amount > 0
    assert [way(seat) for seat in seats] == [["reserved"]] * 3 + [["waiting"]] * 2


def test_a_request_sent_twice_makes_no_second_seats(cast, run):
    first = hold(run, cast.bakery, 2, request_key="form-1")
    second = hold(run, cast.bakery, 2, request_key="form-1")
    assert first == second
    assert Seat.objects.count() == 2


def test_a_request_sent_twice_on_a_full_course_waits_once(cast):
    run = a_run(cast, capacity=2)
    hold(run, cast.garage, 2)
    assert hold(run, cast.bakery, 2, request_key="form-2") == hold(run, cast.bakery, 2, request_key="form-2")
    assert Seat.objects.filter(state="waiting").count() == 2


def test_no_seat_is_given_once_the_course_has_begun(cast, run):
    with pytest.raises(actions.OccasionOver):
        hold(run, cast.bakery, 1, at=NOW + timedelta(days=3))


def test_naming_somebody_confirms_the_seat(cast, run):
    seat = a_seat(run, cast.bakery, cast.ilze)
    assert (seat.state, seat.person) == ("confirmed", cast.ilze)
    assert way(seat) == ["reserved", "confirmed"]


def test_only_somebody_who_works_there_on_the_day_is_named(cast, run):
    seat = a_seat(run, cast.garage)
    with pytest.raises(actions.NotEmployed, match="Ilze Bērziņa does not work at SIA Skrūve on Tue 3 March 2026"):
        actions.name_person(seat=seat, person=cast.ilze, seen=seat.version, by=None, at=NOW)


def test_somebody_who_begins_to_work_before_the_course_may_be_named(cast, run):
    starter = an_employee(cast.garage, "Anna Liepa", since=run.starts_on)
    seat = a_seat(run, cast.garage, starter)
    assert seat.person == starter


def test_nobody_sits_twice_on_a_course(cast, run):
    a_seat(run, cast.bakery, cast.ilze)
    other = a_seat(run, cast.bakery)
    with pytest.raises(actions.SitsAlready, match="has a seat"):
        actions.name_person(seat=other, person=cast.ilze, seen=other.version, by=None, at=NOW)


def test_two_editors_at_one_seat_the_second_is_told(cast, run):
    seat = a_seat(run, cast.bakery)
    seen = seat.version
    actions.name_person(seat=seat, person=cast.ilze, seen=seen, by=None, at=NOW)
    with pytest.raises(ChangedMeanwhile):
        actions.name_person(seat=seat, person=cast.janis, seen=seen, by=None, at=NOW)
    assert Seat.objects.get(pk=seat.pk).person == cast.ilze


def test_a_person_is_replaced_and_the_history_keeps_both(cast, run):
    seat = a_seat(run, cast.bakery, cast.ilze)
    actions.replace_person(seat=seat, person=cast.janis, seen=seat.version, reason="ill", by=None, at=NOW)
    assert seat.person == cast.janis
    assert way(seat) == ["reserved", "confirmed", "confirmed"]


def test_a_seat_given_back_frees_its_money_and_goes_to_who_waits_longest(cast):
    run = a_run(cast, capacity=1)
    [seat] = hold(run, cast.bakery, 1)
    [first] = hold(run, cast.garage, 1, at=NOW + timedelta(hours=1))
    [second] = hold(run, an_enterprise("SIA Trešā"), 1, at=NOW + timedelta(hours=2))
    actions.withdraw_seat(seat=seat, reason="no time", by=None, at=NOW + timedelta(hours=3))
    assert states([seat, first, second]) == ["withdrawn", "offered", "waiting"]
    assert seat.aid.entries.order_by("pk").last().amount == -seat.aid.amount
    first.refresh_from_db()
    assert first.aid.state == AidState.RESERVED
    assert committed(cast.edition) == first.aid.amount
    # No offer outlives the beginning of the course.
    assert first.offered_until == run.occasion.sessions.first().starts_at


def test_an_accepted_offer_is_a_reserved_seat(cast):
    first = offered(cast)
    actions.accept_offer(seat=first, by=None, at=NOW + timedelta(hours=5))
    assert way(first) == ["waiting", "offered", "reserved"]


def test_a_declined_offer_goes_to_the_next(cast):
    first = offered(cast)
    [second] = hold(first.occasion.run, an_enterprise("SIA Trešā"), 1)
    actions.decline_offer(seat=first, by=None, at=NOW + timedelta(hours=5))
    assert states([first, second]) == ["withdrawn", "offered"]


def test_an_offer_that_nobody_answers_goes_to_the_next(cast):
    first = offered(cast)
    [second] = hold(first.occasion.run, an_enterprise("SIA Trešā"), 1)
    Seat.objects.filter(pk=first.pk).update(offered_until=NOW + timedelta(hours=4))
    assert actions.expire_offers(at=NOW + timedelta(hours=5)) == 1
    assert states([first, second]) == ["withdrawn", "offered"]
    with pytest.raises(actions.OfferOver):
        actions.accept_offer(seat=first, by=None, at=NOW + timedelta(hours=5))


def offered(cast):
    run = a_run(cast, capacity=1)
    [seat] = hold(run, cast.bakery, 1)
    [first] = hold(run, cast.garage, 1, at=NOW + timedelta(hours=1))
    actions.withdraw_seat(seat=seat, reason="no time", by=None, at=NOW + timedelta(hours=3))
    first.refresh_from_db()
    assert first.state == SeatState.OFFERED
    return first


def test_the_job_that_ends_offers_may_run_at_any_time(cast):
    first = offered(cast)
    Seat.objects.filter(pk=first.pk).update(offered_until=NOW)
    for _time in range(2):
        tasks.expire_offers(0)
    assert way(first) == ["waiting", "offered", "withdrawn"]
