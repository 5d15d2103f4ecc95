"""Somebody without an enterprise takes a seat where the edition allows it, and counts as a person only."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import NOW, OVER, a_run, a_seat
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.enterprises.models import Person
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.funding.models import Aid
from prasme.apps.occasions.actions import (
    HasEnterprise,
    OccasionOver,
    OnlyThroughEnterprises,
    SitsAlready,
    accept_offer,
    enrol_person,
    expire_offers,
    file_sheet,
    hold_seats,
    mark_attendance,
    withdraw_seat,
)
from prasme.apps.occasions.models import Method, Presence, Seat
from prasme.apps.occasions.queries import parts_of
from prasme.apps.outbox.models import Message
from prasme.apps.reporting.catalogue import indicators
from prasme.apps.reporting.queries import breakdown, figure, scope_of
from prasme.apps.training import actions
from prasme.apps.training.models import Participation
from prasme.apps.training.papers import attendance_sheet
from prasme.apps.training.queries import runs_visible_to, runs_with_all

ZANE = NewPerson(given_name="Zane", family_name="Liepa", email="zane@pilsone.example", national_id="010190-12345")


@pytest.fixture
def open_edition(cast):
    cast.edition.allows_people_without_enterprise = True
    cast.edition.save(update_fields=["allows_people_without_enterprise"])
    return cast.edition


@pytest.fixture
def zane(cast, run, open_edition):
    return actions.enrol_somebody(occasion=run.occasion, new=ZANE, by=cast.operator, at=NOW)


def test_the_seat_is_the_person_s_own_without_aid(zane):
    assert (zane.holder, zane.aid, zane.state, str(zane.person)) == (None, None, "confirmed", "Zane Liepa")
    assert zane.steps.get().state == "confirmed"
    letter = Message.objects.get(kind="seat-planned")
    assert "You have a seat on" in letter.text or "vieta" in letter.text
    assert letter.organisation_id == ""


def test_only_where_the_edition_allows_it(cast, run):
    with pytest.raises(OnlyThroughEnterprises):
        actions.enrol_somebody(occasion=run.occasion, new=ZANE, by=cast.operator, at=NOW)
    assert not Person.objects.filter(identity__family_name="Liepa").exists()  # and nobody was entered


def test_whoever_comes_again_is_recognised(cast, zane):
    other = a_run(cast, "LV-2026-009", days=[OVER.date() + timedelta(days=7)])
    again = actions.enrol_somebody(occasion=other.occasion, new=ZANE, by=cast.operator, at=NOW)

    assert again.person == zane.person
    with pytest.raises(SitsAlready):
        enrol_person(occasion=other.occasion, person=zane.person, by=cast.operator, at=NOW)


def test_who_works_in_an_enterprise_comes_through_it(cast, run, open_edition):
    with pytest.raises(HasEnterprise, match="Jānis Ķirsis works at SIA Maizes krāsns"):
        enrol_person(occasion=run.occasion, person=cast.janis, by=cast.operator, at=NOW)


def test_a_person_waits_in_the_line_with_the_enterprises(cast, open_edition):
    small = a_run(cast, "LV-SMALL", capacity=1)
    [first, second] = hold_seats(occasion=small.occasion, holder=cast.bakery, count=2, by=None, at=NOW)
    seat = actions.enrol_somebody(occasion=small.occasion, new=ZANE, by=cast.operator, at=NOW + timedelta(minutes=1))
    assert seat.state == "waiting"

    withdraw_seat(seat=first, reason="", by=None, at=NOW + timedelta(minutes=2))
    assert [one.state for one in small.occasion.seats.order_by("pk")] == ["withdrawn", "offered", "waiting"]
    second.refresh_from_db()
    withdraw_seat(seat=second, reason="", by=None, at=NOW + timedelta(minutes=3))
    seat.refresh_from_db()
    assert (seat.state, seat.aid) == ("offered", None)
    letter = Message.objects.get(kind="seat-offered", to_address="zane@pilsone.example")
    assert "Tell whoever runs the programme whether you come." in letter.text or "programmas vadītājam" in letter.text

    accept_offer(seat=seat, by=cast.operator, at=NOW + timedelta(minutes=4))
    assert (seat.state, seat.offered_until) == ("confirmed", None)
    assert [step.state for step in seat.steps.order_by("pk")] == ["waiting", "offered", "reserved", "confirmed"]
    assert Message.objects.filter(kind="seat-planned", to_address="zane@pilsone.example").count() == 1


def test_an_offer_that_nobody_answers_goes_on(cast, open_edition):
    small = a_run(cast, "LV-SMALL", capacity=1, days=[NOW.date() + timedelta(days=30)])
    [first] = hold_seats(occasion=small.occasion, holder=cast.bakery, count=1, by=None, at=NOW)
    seat = actions.enrol_somebody(occasion=small.occasion, new=ZANE, by=cast.operator, at=NOW)
    withdraw_seat(seat=first, reason="", by=None, at=NOW)

    assert expire_offers(at=NOW + timedelta(days=4)) == 1
    seat.refresh_from_db()
    assert seat.state == "withdrawn"


def test_not_after_it_has_begun(cast, run, open_edition):
    with pytest.raises(OccasionOver):
        actions.enrol_somebody(occasion=run.occasion, new=ZANE, by=cast.operator, at=OVER)


def test_the_database_knows_the_rule(cast, run, zane):
    aided = a_seat(run, cast.bakery, cast.janis)
    assert aided.aid

    with pytest.raises(IntegrityError), transaction.atomic():
        Seat.objects.create(occasion=run.occasion, state="reserved", requested_at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Seat.objects.filter(pk=aided.pk).update(holder=None)


def complete(cast, run, zane):
    """Zane, and Ilze of the bakery, came to everything."""
    seats = [zane, a_seat(run, cast.bakery, cast.ilze)]
    actions.confirm_run(run=run, by=cast.operator, at=NOW)
    marks = {(seat.pk, part.pk): Presence.PRESENT for seat in seats for part in parts_of(run.occasion)}
    mark_attendance(occasion=run.occasion, marks=marks, method=Method.TRAINER, by=cast.trainer, at=OVER)
    sheet = store_document(kind=DocumentKind.SIGNED_SHEET, name="s.pdf", content=b"%PDF", scopes=[], by=None, at=OVER)
    file_sheet(sessions=list(run.occasion.sessions.all()), document=sheet, by=cast.trainer)
    actions.complete_run(run=run, by=cast.operator, at=OVER)
    actions.render_certificates(run=run, at=OVER)
    return Participation.objects.select_related("certificate__document").get(seat=zane)


def test_the_person_counts_and_no_enterprise_does(cast, run, zane):
    """Beside Ilze of the bakery: two people, two trainings, one enterprise; cells add up."""
    done = complete(cast, run, zane)

    assert (done.enterprise, done.profile) == (None, None)
    assert done.certificate.document is not None
    scope = scope_of(cast.edition)
    values = {name: figure(indicators()[name], scope).value for name in indicators()}
    assert values["people_trained"] == 2
    assert values["trainings_provided"] == 2
    assert values["enterprises_trained"] == 1
    for by in indicators()["people_trained"].breakdowns:
        cells = breakdown(indicators()["people_trained"], scope, by)
        assert sum(cell.base for cell in cells) == 2, by


def test_pages_say_that_there_is_no_enterprise(client, cast, run, zane):
    done = complete(cast, run, zane)
    client.force_login(cast.operator)

    for page in (
        reverse("training:run", args=[run.code]),
        reverse("site:person", args=[zane.person_id]),
        reverse("site:participation", args=[done.pk]),
    ):
        assert "without an enterprise" in client.get(page).content.decode(), page
    for page in (
        reverse("training:attendance-sheet", args=[run.code]),
        reverse("reporting:figure", args=[cast.edition.code, "people_trained"]),
        reverse("training:certificate", args=[done.certificate.code]),
        reverse("occasions:roster", args=[run.occasion_id]),
    ):
        answer = client.get(page)
        assert answer.status_code == 200, page
        assert b">None<" not in getattr(answer, "content", b"")


def test_the_operator_enrols_and_takes_back_on_a_page(client, cast, open_edition):
    today = timezone.localdate()
    cast.edition.ends_on = today.replace(year=today.year + 1)
    cast.edition.legal_basis = "none"
    cast.edition.save(update_fields=["ends_on", "legal_basis"])
    ahead = a_run(cast, "LV-AHEAD", days=[today + timedelta(days=9)])
    client.force_login(cast.operator)
    page = reverse("training:enrol-person", args=[ahead.code])
    assert page in client.get(reverse("training:run", args=[ahead.code])).content.decode()
    wrong = client.post(page, {"given_name": "Zane", "family_name": "Liepa", "language": "lv"})
    assert wrong.status_code == 422
    assert "so that the person can be reached" in wrong.content.decode()
    client.post(page, {"given_name": "Zane", "family_name": "Liepa", "language": "lv", "phone": "29111222"})

    seat = Seat.objects.get()
    back = reverse("training:withdraw-seat", args=[seat.pk])
    assert back in client.get(reverse("training:run", args=[ahead.code])).content.decode()
    assert client.get(back).status_code == 200
    answer = client.post(back, {"reason": "ill", "seen": seat.version})
    assert answer["Location"] == reverse("training:run", args=[ahead.code])
    seat.refresh_from_db()
    assert seat.state == "withdrawn"
    assert not Aid.objects.exists()


def test_a_cancelled_run_is_told_to_the_person(cast, run, zane):
    actions.cancel_run(run=run, reason="the trainer is ill", by=cast.operator, at=NOW)

    assert Message.objects.filter(kind="occasion-cancelled", to_address="zane@pilsone.example").exists()


def test_signed_sheets_name_the_person(cast, run, zane):
    found = runs_with_all(runs_visible_to(cast.operator)).get(pk=run.pk)

    assert "Zane Liepa" in str(attendance_sheet(found))
