"""Planned until enough people are sure; then confirmed, moved, or called off with another place offered."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run, a_seat, an_employee
from prasme.apps.funding.queries import committed
from prasme.apps.occasions.actions import Hindered, hold_seats
from prasme.apps.occasions.models import Override, Seat
from prasme.apps.outbox.models import Message
from prasme.apps.training import actions, tasks
from prasme.apps.training.models import Run
from prasme.apps.worklist.queries import items_for

pytestmark = pytest.mark.usefixtures("edition_of_today")


def ahead(cast, code, day, **more):
    today = timezone.localdate()
    more = {"minimum": 2, "capacity": 4, "decide_on": today + timedelta(days=3), "room": None, "leader": None} | more
    return a_run(cast, code, days=[today + timedelta(days=day)], **more)


def text(page):
    return page.content.decode().replace("\xa0", " ")


@pytest.fixture
def olga(client, cast):
    client.force_login(cast.operator)
    return client


def seat_on(run, firm, person=None):
    return a_seat(run, firm, person, at=timezone.now())


def test_a_run_confirms_itself_when_enough_seats_are_sure_and_the_letters_differ(cast):
    run = ahead(cast, "LV-A", 10)
    cast.ilze.identity.email = "ilze@maize.example"
    cast.ilze.identity.save()
    seat_on(run, cast.bakery, cast.ilze)
    tasks.confirm_reached(0)
    assert Run.objects.get(pk=run.pk).state == "planned"
    letter = Message.objects.get(kind="seat-planned")
    assert "That is decided by" in letter.text or "izlems" in letter.text
    seat_on(run, cast.garage)
    tasks.confirm_reached(0)
    tasks.confirm_reached(0)
    assert Run.objects.get(pk=run.pk).state == "confirmed"
    assert Message.objects.filter(kind="course-confirmed", to_address="ilze@maize.example").count() == 1


def test_an_offer_that_nobody_answered_fills_no_minimum_and_a_run_without_a_day_waits_for_a_word(cast):
    run = ahead(cast, "LV-A", 10, minimum=1, capacity=1)
    [held] = hold_seats(occasion=run.occasion, holder=cast.bakery, count=1, by=None, at=timezone.now())
    Seat.objects.filter(pk=held.pk).update(state="offered")
    without = ahead(cast, "LV-B", 11, minimum=1, decide_on=None)
    seat_on(without, cast.garage)
    assert actions.confirm_reached(at=timezone.now()) == 0


def test_below_the_minimum_it_is_confirmed_only_with_a_reason_that_stays(olga, cast):
    run = ahead(cast, "LV-A", 10)
    seat_on(run, cast.bakery)
    page = reverse("training:decide-run", args=[run.code])
    assert "1" in text(olga.get(page))
    assert olga.post(page, {"act": "confirm", "reason": ""}).status_code == 422
    olga.post(page, {"act": "confirm", "reason": "The hall is paid"})
    assert Run.objects.get(pk=run.pk).state == "confirmed"
    kept = Override.objects.get()
    assert (kept.obstacle, kept.reason, kept.by) == ("minimum", "The hall is paid", cast.operator)
    assert "The hall is paid" in text(olga.get(reverse("training:run", args=[run.code])))
    assert "It is decided: Confirmed" in text(olga.get(page))


def test_what_is_past_its_day_waits_for_operator_and_provider_and_can_be_moved(olga, cast):
    today = timezone.localdate()
    run = ahead(cast, "LV-A", 10, decide_on=today)
    seat_on(run, cast.bakery)
    for user in (cast.operator, cast.provider_lead):
        items = items_for(user, at=timezone.now(), keys=["run-decisions"])
        assert [item.href for item in items] == [reverse("training:decide-run", args=[run.code])]
    page = reverse("training:decide-run", args=[run.code])
    late = run.starts_on + timedelta(days=1)
    assert "up to the first day" in text(olga.post(page, {"act": "move", "to": late.isoformat()}))
    olga.post(page, {"act": "move", "to": (today + timedelta(days=2)).isoformat(), "reason": "Two firms think"})
    assert items_for(cast.operator, at=timezone.now(), keys=["run-decisions"]) == []
    assert Message.objects.filter(kind="decision-moved").count() == 1


def test_who_had_a_seat_is_offered_the_nearest_other_date_with_the_same_money(olga, cast):
    off, near, far = ahead(cast, "LV-A", 10), ahead(cast, "LV-B", 12, capacity=2), ahead(cast, "LV-C", 40)
    seats = [seat_on(off, cast.bakery, cast.ilze), seat_on(off, cast.bakery), seat_on(off, cast.garage)]
    money = committed(cast.edition)
    page = reverse("training:cancel-run", args=[off.code])
    said = text(olga.post(page, {"reason": "The trainer is ill", "is_offering": "on"}, follow=True))
    assert "3 seats were given back" in said
    assert "For 3 of them places are kept on other dates." in said
    moved = list(Seat.objects.exclude(moved_from=None).order_by("pk"))
    assert [seat.occasion_id for seat in moved] == [near.occasion_id, near.occasion_id, far.occasion_id]
    assert {seat.state for seat in moved} == {"offered"}
    assert [seat.moved_from_id for seat in moved] == [seat.pk for seat in seats]
    assert moved[0].person == cast.ilze
    assert committed(cast.edition) == money  # the same aid, on another seat
    assert {seat.aid_id for seat in moved} == {seat.aid_id for seat in seats}
    assert Message.objects.filter(kind="occasion-cancelled", text__contains="LV-B").exists()


def test_the_kept_place_is_taken_with_one_click_or_another_date_or_given_back(client, cast):
    off, near, far = ahead(cast, "LV-A", 10), ahead(cast, "LV-B", 12), ahead(cast, "LV-C", 40)
    for person in (cast.ilze, cast.janis, an_employee(cast.bakery, "Anna Liepa")):
        seat_on(off, cast.bakery, person)
    actions.cancel_run(run=off, reason="ice", by=cast.operator, at=timezone.now())
    one, two, three = Seat.objects.exclude(moved_from=None).order_by("pk")
    client.force_login(cast.manager)
    page = text(client.get(reverse("training:seats")))
    assert "Places are kept for 3 of your people on other dates." in page
    offer = reverse("training:answer-offer", args=[one.pk])
    assert "LV-A does not take place." in text(client.get(offer))
    client.post(offer, {"answer": "accept"})
    client.post(reverse("training:move-seat", args=[two.pk]), {"to": far.code})
    client.post(reverse("training:answer-offer", args=[three.pk]), {"answer": "decline"})
    states = {(seat.occasion.code, seat.state) for seat in Seat.objects.filter(person=cast.janis)}
    assert states == {("LV-A", "withdrawn"), ("LV-B", "withdrawn"), ("LV-C", "confirmed")}
    one.refresh_from_db()
    assert (one.state, one.occasion_id) == ("confirmed", near.occasion_id)
    assert committed(cast.edition) == 2 * one.aid.amount


def test_without_another_date_every_seat_and_its_aid_is_given_back(cast):
    off = ahead(cast, "LV-A", 10)
    seat_on(off, cast.bakery)
    assert actions.cancel_run(run=off, reason="ice", by=None, at=timezone.now()) == (1, 0)
    assert committed(cast.edition) == 0


def test_a_seat_moves_to_another_date_and_the_next_in_line_has_the_old_one(client, cast):
    full, other = ahead(cast, "LV-A", 10, capacity=2), ahead(cast, "LV-B", 12)
    seat = seat_on(full, cast.bakery, cast.ilze)
    seat_on(full, cast.garage)
    [waiting] = hold_seats(occasion=full.occasion, holder=cast.garage, count=1, by=None, at=timezone.now())
    client.force_login(cast.manager)
    page = reverse("training:move-seat", args=[seat.pk])
    assert "Take a seat here" in text(client.get(page))
    assert "The seat is now on LV-B" in text(client.post(page, {"to": other.code}, follow=True))
    assert Seat.objects.get(pk=waiting.pk).state == "offered"
    assert client.post(page, {"to": other.code}).status_code == 422
    assert client.post(page, {"to": "nowhere"}).status_code == 422


def test_another_price_is_reserved_anew_when_a_seat_moves(cast):
    run, other = ahead(cast, "LV-A", 10), ahead(cast, "LV-B", 12)
    other.occasion.price = Decimal("100.00")
    other.occasion.save()
    seat = seat_on(run, cast.bakery)
    new = actions.move_seat(seat=seat, to=other, by=None, at=timezone.now(), on=timezone.localdate())
    assert new.aid.price == Decimal("100.00")
    assert committed(cast.edition) == new.aid.amount


def test_nobody_moves_to_a_time_at_which_they_sit_elsewhere(cast):
    one, two, same_day = ahead(cast, "LV-A", 10), ahead(cast, "LV-B", 12), ahead(cast, "LV-C", 12)
    seat_on(two, cast.bakery, cast.ilze)
    seat = seat_on(one, cast.bakery, cast.ilze)
    with pytest.raises(Hindered, match="LV-B"):
        actions.move_seat(seat=seat, to=same_day, by=None, at=timezone.now(), on=timezone.localdate())


def test_planned_and_confirmed_are_told_apart_everywhere(client, cast):
    run = ahead(cast, "LV-A", 10)
    seat_on(run, cast.bakery, cast.ilze)
    for who, page in (
        (None, reverse("training:offers")),
        (None, reverse("training:offer", args=[run.code])),
        (cast.operator, reverse("training:run", args=[run.code])),
        (cast.operator, reverse("training:runs")),
        (cast.manager, reverse("training:seats")),
    ):
        client.logout()
        if who:
            client.force_login(who)
        assert "ecided by" in text(client.get(page)), page
    actions.confirm_run(run=run, reason="enough", by=None, at=timezone.now())
    assert "The course takes place." in text(client.get(reverse("training:seats")))
    client.logout()
    assert "The course takes place." in text(client.get(reverse("training:offer", args=[run.code])))
