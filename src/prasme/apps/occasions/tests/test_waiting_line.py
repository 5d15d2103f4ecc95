"""Who is next when a seat becomes free, why, and what a free seat is not for."""

from datetime import date, timedelta

import pytest

from prasme.apps.conftest import NOW, TODAY, a_municipality, a_run, an_enterprise
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.funding.queries import committed
from prasme.apps.occasions import actions
from prasme.apps.occasions.actions import Seating
from prasme.apps.occasions.models import Override, Seat
from prasme.apps.occasions.queries import line as lines
from prasme.apps.outbox.models import Message


def hold(run, holder, count=1, minutes=0):
    at = NOW + timedelta(minutes=minutes)
    return actions.hold_seats(occasion=run.occasion, holder=holder, count=count, by=None, at=at)


def full(cast, code="LV-LINE", **seating):
    run = a_run(cast, code, capacity=1, room=None, leader=None, seating=Seating(**seating))
    [seat] = hold(run, an_enterprise(f"SIA Pilna {code}"))
    return run, seat


def free(seat):
    actions.withdraw_seat(seat=seat, reason="no time", by=None, at=NOW + timedelta(hours=1))


def state(seat):
    return Seat.objects.get(pk=seat.pk).state


def why(seat):
    return lines.why_of(seat.steps.order_by("-pk").first().choice)


def test_whoever_asked_first_is_next_and_the_step_says_so(cast):
    run, seat = full(cast)
    [first], [second] = hold(run, cast.bakery, minutes=1), hold(run, cast.garage, minutes=2)
    free(seat)
    assert (state(first), state(second)) == ("offered", "waiting")
    assert first.steps.last().choice["policy"] == "first_come"
    assert why(first) == "Whoever asked first is next; this was asked on Sun 1 March 2026, 10:01."


def test_a_firm_that_had_no_seat_yet_comes_before_one_that_had(cast):
    served = a_run(cast, "LV-BEFORE", room=None, leader=None)
    hold(served, cast.bakery)
    run, seat = full(cast, waiting_policy="not_served")
    [old], [new] = hold(run, cast.bakery, minutes=1), hold(run, cast.garage, minutes=2)
    free(seat)
    assert (state(old), state(new)) == ("waiting", "offered")
    assert "had no seat in the edition yet" in why(new)
    place = lines.places_of(run.occasion, on=TODAY)[old.pk]
    assert (place.number, place.of, place.stop) == (1, 1, "Every seat is taken.")
    assert "had a seat in the edition before" in place.why


def test_of_a_firm_not_served_yet_only_one_seat_goes_before_the_others(cast):
    run, _seat = full(cast, waiting_policy="not_served")
    [one, two], [other] = hold(run, cast.bakery, 2, minutes=1), hold(run, cast.garage, minutes=2)
    line = [waiter.seat for waiter in lines.line_of(run.occasion, on=TODAY)]
    assert line == [one.pk, other.pk, two.pk]


def test_the_nearest_come_first(cast):
    away = an_enterprise("SIA Tālā", seat=a_municipality("Cēsu novads", "LV0000002"))
    run, seat = full(cast, waiting_policy="nearest")
    [far], [near] = hold(run, away, minutes=1), hold(run, cast.garage, minutes=2)
    free(seat)
    assert (state(far), state(near)) == ("waiting", "offered")
    assert "from the same municipality" in why(near)


def test_where_the_organiser_chooses_nobody_is_asked_by_itself(cast):
    run, seat = full(cast, waiting_policy="manual")
    [first], [second] = hold(run, cast.bakery, minutes=1), hold(run, cast.garage, minutes=2)
    free(seat)
    actions.expire_offers(at=NOW + timedelta(hours=2))
    assert {state(first), state(second)} == {"waiting"}
    actions.choose_waiting(seat=second, reason="Comes from far", by=cast.operator, at=NOW + timedelta(hours=3))
    assert (state(first), state(second)) == ("waiting", "offered")
    kept = Override.objects.get()
    assert (kept.obstacle, kept.told, kept.reason) == (
        "line",
        "Number 2 of 2 in the line was chosen.",
        "Comes from far",
    )
    with pytest.raises(actions.NothingFree, match="Every seat is taken"):
        actions.choose_waiting(seat=first, reason="too", by=cast.operator, at=NOW + timedelta(hours=3))
    with pytest.raises(ChangedMeanwhile):
        actions.choose_waiting(seat=second, reason="again", by=cast.operator, at=NOW + timedelta(hours=3))


def test_without_time_to_answer_the_next_has_the_seat_at_once_and_is_told(cast):
    run, seat = full(cast, offer_hours=0)
    [first] = hold(run, cast.bakery, minutes=1)
    free(seat)
    assert [step.state for step in first.steps.order_by("pk")] == ["waiting", "reserved"]
    assert Message.objects.filter(kind="seat-given").count() == 1


def test_an_offer_stands_as_long_as_the_occasion_says(cast):
    run, seat = full(cast, offer_hours=5)
    [first] = hold(run, cast.bakery)
    free(seat)
    first.refresh_from_db()
    assert first.offered_until == NOW + timedelta(hours=6)


def test_the_policy_can_change_while_people_wait(cast):
    run, _seat = full(cast, waiting_policy="manual")
    [first] = hold(run, cast.bakery)
    free(_seat)
    occasion = run.occasion
    occasion.refresh_from_db()
    actions.set_seating(occasion=occasion, seating=Seating(), seen=occasion.version, by=None, at=NOW)
    assert state(first) == "offered"
    with pytest.raises(ChangedMeanwhile):
        actions.set_seating(occasion=occasion, seating=Seating(), seen=occasion.version - 1, by=None, at=NOW)


# ---------------------------------------------------------------- quotas


def kept(cast, run, seats, until=TODAY + timedelta(1)):
    return actions.set_quota(
        occasion=run.occasion, kind="kept", seats=seats, municipality=cast.municipality, kept_until=until, by=None
    )


@pytest.fixture
def away(cast):
    return an_enterprise("SIA Tālā", seat=a_municipality("Cēsu novads", "LV0000002"))


def test_seats_kept_for_a_municipality_are_not_for_others_until_the_day(cast, away):
    run = a_run(cast, capacity=3)
    kept(cast, run, 2)
    seats = hold(run, away, 2)
    assert [state(seat) for seat in seats] == ["reserved", "waiting"]
    place = lines.places_of(run.occasion, on=TODAY)[seats[1].pk]
    assert "kept for enterprises of another municipality" in place.stop
    # Who waits from elsewhere is in nobody's way who may have the kept seats.
    assert [state(seat) for seat in hold(run, cast.bakery, 1)] == ["reserved"]
    actions.expire_offers(at=NOW)
    assert state(seats[1]) == "waiting"
    actions.expire_offers(at=NOW + timedelta(hours=40))  # the day is over: what was not taken is for everybody
    assert state(seats[1]) == "offered"


def test_a_seat_counts_against_every_quota_it_falls_under(cast, away):
    run = a_run(cast, capacity=4)
    kept(cast, run, 2)
    actions.set_quota(occasion=run.occasion, kind="co_funded", seats=3, by=None)
    assert [state(seat) for seat in hold(run, cast.bakery, 2)] == ["reserved"] * 2
    more = hold(run, away, 2)
    assert [state(seat) for seat in more] == ["reserved", "waiting"]
    assert lines.places_of(run.occasion, on=TODAY)[more[1].pk].stop == "The seats with aid are all taken."
    assert committed(cast.edition) == sum(seat.aid.amount for seat in Seat.objects.exclude(aid=None))


def test_somebody_alone_takes_a_seat_that_is_left_without_aid(cast):
    cast.edition.allows_people_without_enterprise = True
    cast.edition.save(update_fields=["allows_people_without_enterprise"])
    from prasme.apps.enterprises.actions import NewPerson, register_person

    run = a_run(cast, capacity=2)
    actions.set_quota(occasion=run.occasion, kind="co_funded", seats=1, by=None)
    assert [state(seat) for seat in hold(run, cast.bakery, 2)] == ["reserved", "waiting"]
    person = register_person(new=NewPerson(given_name="Zane", family_name="Liepa"), by=None)
    seat = actions.enrol_person(occasion=run.occasion, person=person, by=None, at=NOW)
    assert seat.state == "confirmed"


def test_a_quota_is_no_larger_than_the_course_and_set_once(cast, run):
    with pytest.raises(actions.MoreThanThereAre, match="has 10 seats"):
        kept(cast, run, 11)
    quota = kept(cast, run, 5)
    with pytest.raises(actions.QuotaSet):
        kept(cast, run, 4)
    actions.remove_quota(quota=quota, by=None, at=NOW)
    kept(cast, run, 4)


def test_removing_a_quota_offers_its_seats(cast, away):
    run = a_run(cast, capacity=1)
    quota = kept(cast, run, 1, until=date(2026, 3, 2))
    [seat] = hold(run, away)
    assert state(seat) == "waiting"
    actions.remove_quota(quota=quota, by=None, at=NOW)
    assert state(seat) == "offered"


def test_one_firm_takes_no_more_and_no_fewer_than_the_course_says(cast):
    run = a_run(cast, seating=Seating(fewest_of_firm=2, most_of_firm=3))
    with pytest.raises(actions.FirmLimit, match="takes 2 seats on “Cloud services” at the least"):
        hold(run, cast.bakery, 1)
    hold(run, cast.bakery, 2)
    with pytest.raises(actions.FirmLimit, match=r"3 seats .* at the most. SIA Maizes krāsns has 2, and asks 2"):
        hold(run, cast.bakery, 2)
    hold(run, cast.bakery, 1)
