"""A run from its first seat to its certificates."""

from datetime import datetime, timedelta

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from prasme.apps.conftest import NOW, a_run, a_seat
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.funding.queries import committed
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.actions import file_sheet, mark_attendance
from prasme.apps.occasions.models import Method, Occasion, Presence
from prasme.apps.training import actions, tasks
from prasme.apps.training.models import Certificate, Participation, Run

OVER = datetime.fromisoformat("2026-03-10T17:30:00+02:00")
HERE, AWAY = Presence.PRESENT, Presence.ABSENT


def mark(run, seat, presences):
    parts = occasions.parts_of(run.occasion)
    marks = {(seat.pk, part.pk): presence for part, presence in zip(parts, presences, strict=True)}
    mark_attendance(occasion=run.occasion, marks=marks, method=Method.TRAINER, by=None, at=OVER, reason="as signed")


def sheet(run):
    document = store_document(
        kind=DocumentKind.SIGNED_SHEET, name="s.pdf", content=b"%PDF", scopes=[], by=None, at=OVER
    )
    file_sheet(sessions=list(run.occasion.sessions.all()), document=document, by=None)


@pytest.fixture
def taught(cast, run):
    """Ilze came to everything, Jānis to nothing but the first half-day; the papers are in."""
    ilze, janis = a_seat(run, cast.bakery, cast.ilze), a_seat(run, cast.bakery, cast.janis)
    actions.confirm_run(run=run, by=None, at=NOW)
    mark(run, ilze, [HERE] * 4)
    mark(run, janis, [HERE, AWAY, AWAY, AWAY])
    sheet(run)
    return run


def test_a_run_below_its_minimum_is_not_confirmed(cast):
    run = a_run(cast, minimum=2)
    a_seat(run, cast.bakery)
    with pytest.raises(actions.BelowMinimum, match="1 seat is taken, and the run needs 2"):
        actions.confirm_run(run=run, by=None, at=NOW)


def test_a_code_is_used_once(cast, run):
    with pytest.raises(actions.CodeTaken):
        a_run(cast, run.code, days=[run.ends_on + timedelta(days=1)])


def test_every_session_lies_in_the_edition(cast):
    with pytest.raises(actions.OutsideEdition, match="Every session lies between"):
        a_run(cast, days=[cast.edition.ends_on + timedelta(days=1)])


def test_a_cancelled_run_gives_all_seats_and_all_money_back(cast, run):
    a_seat(run, cast.bakery, cast.ilze)
    a_seat(run, cast.garage)
    assert actions.cancel_run(run=run, reason="the trainer is ill", by=None, at=NOW) == (2, 0)
    assert committed(cast.edition) == 0
    assert set(run.occasion.seats.values_list("state", flat=True)) == {"withdrawn"}
    with pytest.raises(actions.RunOver):
        actions.confirm_run(run=run, by=None, at=NOW)


def test_a_confirmed_run_is_running_from_its_first_session_on(cast, run):
    a_seat(run, cast.bakery)
    actions.confirm_run(run=run, by=None, at=NOW)
    assert actions.start_runs(at=NOW) == 0
    assert actions.start_runs(at=NOW + timedelta(days=20)) == 1
    assert Run.objects.get().state == "running"


def test_completion_says_everything_that_is_missing(cast, run):
    a_seat(run, cast.bakery, cast.ilze)
    actions.confirm_run(run=run, by=None, at=NOW)
    with pytest.raises(actions.NotYet) as no:
        actions.complete_run(run=run, by=None, at=datetime.fromisoformat("2026-03-04T10:00:00+02:00"))
    assert no.value.missing == (
        "Session 2 is still ahead: Tue 10 March 2026, 09:00–17:00.",
        "1 person is not marked on Tue 3 March 2026, 09:00–12:30.",
        "1 person is not marked on Tue 3 March 2026, 13:30–17:00.",
        "The signed sheet of session 1 (Tue 3 March 2026, 09:00–17:00) is not here.",
    )


def test_who_attended_enough_gets_a_participation_and_a_certificate(cast, taught):
    actions.complete_run(run=taught, by=None, at=OVER)
    participation = Participation.objects.get()
    assert (participation.person, participation.enterprise) == (cast.ilze, cast.bakery)
    assert (participation.hours, participation.completed_on) == (14, taught.ends_on)
    assert participation.municipality == cast.municipality
    assert participation.profile.size_class == "micro"
    assert set(taught.occasion.seats.values_list("state", flat=True)) == {"completed", "not_completed"}
    assert Occasion.objects.get().locked_at == OVER
    assert len(Certificate.objects.get().code) == 14


def test_the_certificate_is_made_by_a_job(taught):
    actions.complete_run(run=taught, by=None, at=OVER)
    job = ProcrastinateJob.objects.get(task_name="prasme.apps.training.tasks.render_run_certificates")
    assert job.args == {"run": taught.pk}
    tasks.render_run_certificates(**job.args)
    assert actions.render_certificates(run=taught, at=OVER) == 0
    document = Certificate.objects.get().document
    with document.file.open() as file:
        assert file.read(5) == b"%PDF-"
    assert {scope.scope_kind for scope in document.scopes.all()} == {"edition", "organisation", "person"}


def test_a_seat_that_nobody_took_costs_nothing(cast, taught):
    a_seat(taught, cast.garage)
    before = committed(cast.edition)
    actions.complete_run(run=taught, by=None, at=OVER)
    seat = taught.occasion.seats.get(holder=cast.garage)
    assert seat.state == "no_show"
    assert committed(cast.edition) == before - seat.aid.amount


def test_a_correction_after_completion_changes_the_outcome_when_it_is_rechecked(cast, taught):
    actions.complete_run(run=taught, by=None, at=OVER)
    janis, ilze = (taught.occasion.seats.get(person=one) for one in (cast.janis, cast.ilze))
    mark(taught, janis, [HERE] * 4)
    mark(taught, ilze, [AWAY] * 4)
    assert actions.recheck_run(run=taught, reason="the sheet says so", by=None, at=OVER) == 2
    assert Participation.objects.get().person == cast.janis
    assert taught.occasion.seats.get(person=cast.ilze).state == "no_show"
    assert actions.recheck_run(run=taught, reason="again", by=None, at=OVER) == 0
