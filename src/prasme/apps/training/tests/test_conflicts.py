"""What collides is refused with a sentence that names it, and gone over only by who may, with a reason that stays."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_course, a_run, a_seat, a_session, an_employee
from prasme.apps.occasions import actions as occasions
from prasme.apps.occasions.actions import Seating
from prasme.apps.occasions.models import Loan, Override, Seat, Session
from prasme.apps.occasions.queries.room import terms_of
from prasme.apps.training import actions

pytestmark = pytest.mark.usefixtures("edition_of_today")


def soon(days):
    return timezone.localdate() + timedelta(days=days)


def ahead(cast, code, day, **more):
    return a_run(cast, code, days=[soon(day)], **({"room": None, "leader": None} | more))


def seat_on(run, firm, person=None):
    return a_seat(run, firm, person, at=timezone.now())


def text(page):
    return page.content.decode().replace("\xa0", " ")


def name(client, seat, person, **more):
    seat.refresh_from_db()
    data = {"employee": person.employments.get().pk, "seen": seat.version} | more
    return client.post(reverse("training:name-person", args=[seat.pk]), data)


# ---------------------------------------------------------------- people


def test_a_person_in_two_places_is_refused_to_the_firm_and_overridden_by_the_operator(client, cast):
    seat_on(ahead(cast, "LV-A", 5), cast.bakery, cast.ilze)
    seat = seat_on(ahead(cast, "LV-B", 5), cast.bakery)
    client.force_login(cast.manager)
    refused = name(client, seat, cast.ilze, over="I want it")
    assert refused.status_code == 422
    assert "This person is on “Cloud services” (LV-A) at the same time" in text(refused)
    assert not Override.objects.exists()

    client.force_login(cast.operator)
    asked = text(name(client, seat, cast.ilze))
    assert "Why all the same?" in asked
    assert name(client, seat, cast.ilze, over="Half a day each").status_code == 302
    kept = Override.objects.get()
    assert (kept.obstacle, kept.seat, kept.by, kept.reason) == ("person", seat, cast.operator, "Half a day each")
    assert "Ilze" not in kept.told
    seat.refresh_from_db()
    assert seat.person == cast.ilze


def test_a_shop_is_not_left_without_staff_unless_its_manager_says_why(client, cast):
    client.force_login(cast.manager)
    rules = reverse("training:our-rules", args=[cast.bakery.pk])
    assert client.post(rules, {"most_away": "0"}).status_code == 422
    client.post(rules, {"most_away": "1", "mailbox": "birojs@maize.example"})
    seat_on(ahead(cast, "LV-A", 5), cast.bakery, cast.ilze)
    seat = seat_on(ahead(cast, "LV-B", 5), cast.bakery)
    refused = text(name(client, seat, cast.janis))
    assert "1 other of your people is away, and you let 1 be away at once" in refused
    assert "Why all the same?" in refused
    assert name(client, seat, cast.janis, over="The shop is closed that day").status_code == 302
    assert Override.objects.get().obstacle == "staff"
    other_day = seat_on(ahead(cast, "LV-C", 6), cast.bakery)
    assert name(client, other_day, cast.janis).status_code == 302


def test_after_the_cut_off_only_the_operator_replaces_somebody(client, cast):
    run = ahead(cast, "LV-A", 5, seating=Seating(names_until=soon(-1)))
    seat = seat_on(run, cast.bakery, cast.ilze)  # who was never named is named still
    client.force_login(cast.manager)
    refused = text(name(client, seat, cast.janis))
    assert "People could be replaced until" in refused
    assert "Why all the same?" not in refused
    client.force_login(cast.operator)
    assert name(client, seat, cast.janis, over="Ilze is ill").status_code == 302
    assert Override.objects.get().obstacle == "cut_off"


# ---------------------------------------------------------------- conditions


def test_a_course_that_comes_first_a_limit_at_once_and_a_wait_are_told(cast):
    run = ahead(cast, "LV-A", 5)
    basics = a_course(cast.programme, "0.1", "Basics")
    actions.add_prerequisite(course=cast.course, needs=basics, by=None)
    with pytest.raises(actions.GoesInACircle):
        actions.add_prerequisite(course=basics, needs=cast.course, by=None)
    actions.set_enrolment_rules(edition=cast.edition, decide_days=5, most_at_once=1, wait_months=2, by=None)
    seat_on(ahead(cast, "LV-B", 7), cast.bakery, cast.ilze)
    past = seat_on(ahead(cast, "LV-C", 9), cast.bakery, cast.ilze)
    Seat.objects.filter(pk=past.pk).update(state="completed")
    seat = seat_on(run, cast.bakery)
    with pytest.raises(occasions.Hindered) as no:
        actions.seat_person(seat=seat, person=cast.ilze, seen=seat.version, by=None, at=timezone.now())
    told = str(no.value)
    assert "“Basics” comes first: it is not completed yet." in told
    assert "no more than 1 course" in told or "more than 1 course of this edition at once; this person has 1" in told
    assert "After a course one waits 2 months" in told
    actions.seat_person(
        seat=seat, person=cast.ilze, seen=seat.version, over="Knows it all", by=cast.operator, at=timezone.now()
    )
    assert Override.objects.filter(obstacle="condition", reason="Knows it all").count() == 3


def test_the_rules_of_an_edition_are_set_on_their_page(client, cast):
    client.force_login(cast.operator)
    page = reverse("training:enrolment", args=[cast.edition.code])
    assert client.post(page, {"decide_days": ""}).status_code == 422
    client.post(page, {"decide_days": "10", "most_at_once": "2", "wait_months": ""})
    basics = a_course(cast.programme, "0.1", "Basics")
    adding = reverse("training:add-prerequisite", args=[cast.edition.code])
    same = {"before-course": basics.pk, "before-needs": basics.pk}
    assert client.post(adding, same).status_code == 422
    client.post(adding, {"before-course": cast.course.pk, "before-needs": basics.pk})
    assert "Basics" in text(client.get(page))
    run = ahead(cast, "LV-A", 20)
    assert "Basics" in text(client.get(reverse("training:offer", args=[run.code])))


# ---------------------------------------------------------------- rooms, trainers, things


def publish(client, cast, code, day, **more):
    data = {
        "edition": cast.edition.pk, "course": cast.course.pk, "provider": cast.provider.pk, "code": code,
        "language": "lv", "room": cast.room.pk, "trainer": cast.trainer.pk, "minimum": 1, "capacity": 8,
        "day-TOTAL_FORMS": 1, "day-INITIAL_FORMS": 0, "day-0-day": day.isoformat(), "day-0-starts": "09:00",
        "day-0-pause": "", "day-0-resumes": "", "day-0-ends": "12:00",
    } | more  # fmt: skip
    client.force_login(cast.operator)
    return client.post(reverse("training:publish-run"), data)


def test_a_taken_room_is_overridden_with_a_reason_and_stays_taken_for_everybody_else(client, cast):
    a_run(cast, "LV-A", days=[soon(5)])
    refused = text(publish(client, cast, "LV-B", soon(5)))
    assert "Large room is taken by “Cloud services”" in refused
    assert "Why all the same?" in refused
    assert publish(client, cast, "LV-B", soon(5), over="Two halves of the hall").status_code == 302
    shared = Session.objects.get(occasion__code="LV-B")
    assert (shared.shares_room, shared.shares_leader) == (True, True)
    assert set(Override.objects.values_list("obstacle", flat=True)) == {"room", "leader"}
    # The first is called off: whoever plans now meets the one that shares, which the constraint alone would let by.
    actions.cancel_run(run=Session.objects.get(occasion__code="LV-A").occasion.run, reason="x", by=None,
                       at=timezone.now())  # fmt: skip
    assert "is taken by" in text(publish(client, cast, "LV-C", soon(5)))


def test_equipment_of_a_house_is_counted_at_each_moment(client, cast):
    laptops = occasions.add_equipment(venue=cast.venue, name="Laptops", count=12, by=None)
    more = {"thing": laptops.pk, "things": 8}
    other = {"room": cast.venue.rooms.get(name="Small room").pk, "trainer": ""}
    assert publish(client, cast, "LV-A", soon(5), **more).status_code == 302
    lead = cast.provider_lead
    session = a_session(soon(5), None, lead, halves=[("10:00", "11:00")])
    with pytest.raises(occasions.TooFewThings, match=r"has 12 of “Laptops”; on .* 8 are lent, and 5 are asked for"):
        a_run(cast, "LV-B", sessions=[type(session)(session.mode, None, lead, session.parts, [(laptops, 5)])])
    a_run(cast, "LV-C", sessions=[type(session)(session.mode, None, lead, session.parts, [(laptops, 4)])])
    assert Loan.objects.count() == 2
    assert other


def test_hours_and_exceptions_of_room_and_trainer_are_kept_to(client, cast):
    client.force_login(cast.host_keeper)
    page = reverse("occasions:room-availability", args=[cast.room.pk])
    day = soon(5)
    hours = {"act": "hours", "weekday": day.weekday(), "opens": "08:00", "closes": "10:00"}
    client.post(page, hours)
    assert client.post(page, hours).status_code == 422  # they overlap
    assert "08:00–10:00" in text(client.get(f"{page}?week={day.isoformat()}"))
    refused = text(publish(client, cast, "LV-A", day))
    assert "is available on this day of the week 08:00–10:00" in refused
    assert publish(client, cast, "LV-A", day, over="The host opens longer").status_code == 302
    assert Override.objects.get().obstacle == "hours"

    client.force_login(cast.trainer)
    own = reverse("occasions:trainer-availability", args=[cast.trainer.pk])
    away = soon(6)
    said = {"act": "closure", "starts_at": f"{away}T00:00", "ends_at": f"{away}T23:59", "reason": "Holiday"}
    assert client.post(own, said | {"ends_at": f"{away}T00:00"}).status_code == 422
    client.post(own, said)
    refused = text(publish(client, cast, "LV-B", away))
    assert "is not available on" in refused
    assert "Holiday" in refused


def test_evening_and_split_sessions_are_planned_as_days(cast):
    day = soon(9)
    evening = a_session(day, cast.room, cast.trainer, halves=[("17:30", "20:30")])
    split = a_session(day + timedelta(1), cast.room, cast.trainer, halves=[("08:00", "10:00"), ("17:00", "19:00")])
    run = a_run(cast, "LV-EVE", sessions=[evening, split])
    assert [session.parts.count() for session in run.occasion.sessions.order_by("number")] == [1, 2]


# ---------------------------------------------------------------- an employer's people


def test_own_people_are_on_one_page_with_hours_and_exported(client, cast, django_assert_max_num_queries):
    seat_on(ahead(cast, "LV-A", 5), cast.bakery, cast.ilze)
    client.force_login(cast.manager)
    with django_assert_max_num_queries(16):
        page = text(client.get(reverse("training:our-people")))
    assert "Ilze Bērziņa" in page
    assert "0 h of 7 h" in page or "of 7" in page
    rows = client.get(reverse("training:our-people") + "?format=csv")
    assert b"family" in b"".join(rows.streaming_content)
    assert "Nobody fits" in text(client.get(reverse("training:our-people") + "?q=nobody"))


def test_who_has_no_mail_gets_a_code_on_paper_and_confirms_the_own_data(client, cast):
    seat = seat_on(ahead(cast, "LV-A", 5), cast.bakery, cast.ilze)
    client.force_login(cast.manager)
    letter = client.get(reverse("training:seat-letter", args=[seat.pk]))
    code = letter.context["code"]
    assert code in text(letter)
    client.logout()
    assert client.post(reverse("participants:seat-code"), {"code": code[:-1] + "0"}).status_code == 422
    typed = client.post(reverse("participants:seat-code"), {"code": code.lower()}, follow=True)
    assert "Planned, not confirmed yet." in text(typed)
    own = reverse("participants:own-seat", args=[code])
    assert client.post(own, {"act": "confirm", "version": 0}).status_code == 422
    client.post(own, {"act": "confirm", "version": 0, "is_right": "on"})
    seat.refresh_from_db()
    assert seat.confirmed_by_person_at is not None
    occasions.replace_person(seat=seat, person=cast.janis, seen=seat.version, by=None, at=timezone.now())
    assert client.get(own).status_code == 404  # the code of somebody else
    assert seat.confirmed_by_person_at is None


def test_letters_to_people_without_an_address_go_to_the_shared_mailbox(cast):
    from prasme.apps.outbox.models import Message

    occasions.set_employer_rules(organisation=cast.bakery, most_away=None, mailbox="visi@maize.example", by=None)
    run = ahead(cast, "LV-A", 5)
    for person in (cast.janis, an_employee(cast.bakery, "Anna Liepa")):
        seat_on(run, cast.bakery, person)
    letters = Message.objects.filter(kind="seat-planned", to_address="visi@maize.example")
    assert set(letters.values_list("to_name", flat=True)) == {"Jānis Ķirsis", "Anna Liepa"}


# ---------------------------------------------------------------- the pages of the waiting list


def test_the_line_is_told_with_its_reasons_and_somebody_is_chosen(client, cast, django_assert_max_num_queries):
    run = ahead(cast, "LV-A", 5, capacity=1, seating=Seating(waiting_policy="manual"))
    taken = seat_on(run, cast.garage)
    [waiting] = occasions.hold_seats(occasion=run.occasion, holder=cast.bakery, count=1, by=None, at=timezone.now())
    occasions.withdraw_seat(seat=taken, reason="no time", by=None, at=timezone.now())
    client.force_login(cast.manager)
    assert "Number 1 of 1 on the waiting list. The organiser chooses" in text(client.get(reverse("training:seats")))
    client.force_login(cast.operator)
    with django_assert_max_num_queries(30):
        page = text(client.get(reverse("training:line", args=[run.code])))
    assert "Nobody has chosen yet." in page
    choose = reverse("training:choose-waiting", args=[run.code, waiting.pk])
    assert client.post(choose, {"reason": ""}).status_code == 422
    client.post(choose, {"reason": "Asked three times"})
    assert "Offered so far" in text(client.get(reverse("training:line", args=[run.code])))
    assert Seat.objects.get(pk=waiting.pk).state == "offered"


def test_more_seats_go_to_who_waits_and_fewer_than_are_taken_cannot_be(client, cast):
    run = ahead(cast, "LV-A", 5, capacity=1)
    taken, waiting = a_seat(run, cast.bakery), a_seat(run, cast.garage)
    client.force_login(cast.provider_lead)
    page = reverse("training:seating", args=[run.code])
    form = {"waiting_policy": "first_come", "offer_hours": 24, "minimum": 1, "capacity": 3, "seen": 1}
    assert client.post(page, form).status_code == 302
    taken.refresh_from_db()
    waiting.refresh_from_db()
    assert (taken.state, waiting.state) == ("reserved", "offered")
    run.occasion.refresh_from_db()
    again = form | {"seen": run.occasion.version}
    assert "2 seats are taken already" in text(client.post(page, again | {"capacity": 1}))
    run.occasion.sessions.update(room=cast.room)
    assert "Large room holds 20 people" in text(client.post(page, again | {"capacity": 40}))
    assert "not more than the seats" in text(client.post(page, again | {"minimum": 9}))


def test_what_is_late_and_what_of_a_log_is_presence_is_set_for_a_course(client, cast):
    run = ahead(cast, "LV-A", 5)
    client.force_login(cast.provider_lead)
    act = reverse("training:set-terms", args=[run.code])
    assert 'value="10"' in text(client.get(reverse("training:seating", args=[run.code])))
    assert client.post(act, {"late_after": "999", "online_percent": 60}).status_code == 422
    client.post(act, {"late_after": 0, "online_percent": 60})
    assert terms_of(run.occasion) == {"late_after": 0, "online_percent": 60}


def test_rules_and_quotas_are_set_on_one_page(client, cast):
    run = ahead(cast, "LV-A", 5, capacity=4)
    client.force_login(cast.provider_lead)
    page = reverse("training:seating", args=[run.code])
    form = {"waiting_policy": "nearest", "offer_hours": 24, "fewest_of_firm": 3, "most_of_firm": 2, "seen": 1,
            "minimum": 1, "capacity": 4}  # fmt: skip
    assert client.post(page, form).status_code == 422
    client.post(page, form | {"fewest_of_firm": ""})
    run.occasion.refresh_from_db()
    assert (run.occasion.waiting_policy, run.occasion.most_of_firm) == ("nearest", 2)
    assert "Somebody else saved" in text(client.post(page, form | {"fewest_of_firm": ""}))
    quotas = reverse("training:add-quota", args=[run.code])
    assert client.post(quotas, {"quota-kind": "kept", "quota-seats": 2}).status_code == 422
    assert "has 4 seats" in text(client.post(quotas, {"quota-kind": "co_funded", "quota-seats": 9}))
    kept = {"quota-municipality": cast.municipality.pk, "quota-kept_until": soon(2).isoformat()}
    client.post(quotas, {"quota-kind": "kept", "quota-seats": 2} | kept)
    quota = run.occasion.quotas.get()
    assert "kept for Saldus novads" in text(client.get(page))
    client.post(reverse("training:remove-quota", args=[run.code, quota.pk]))
    assert not run.occasion.quotas.exists()
