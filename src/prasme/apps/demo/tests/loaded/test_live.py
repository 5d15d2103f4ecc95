"""The live edition shows an operator every state of a day's work."""

from decimal import Decimal

import pytest
from django.db.models import Count, F, Q

from prasme.apps.accounts.models import Invitation, Membership
from prasme.apps.demo.tests.loaded.conftest import TODAY
from prasme.apps.enterprises.models import Organisation, OwnershipLink, Suspicion
from prasme.apps.funding.queries import ceiling_of
from prasme.apps.occasions.models import Seat, SeatState, Session
from prasme.apps.outbox.models import HeldKind, Message, MessageState
from prasme.apps.participants.models import Answers, AnswersState, ApartAnswers, Moment
from prasme.apps.participants.queries import MISSING, participant_rows, standings
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting.catalogue import indicators
from prasme.apps.reporting.queries import figure, scope_of
from prasme.apps.training.models import Application, ApplicationState, Participation, Run, RunState

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition(loaded):
    return Edition.objects.get(code__startswith="start-")


@pytest.fixture
def runs(edition):
    taken = Count("occasion__seats", filter=Q(occasion__seats__state__in=[SeatState.RESERVED, SeatState.CONFIRMED]))
    waiting = Count("occasion__seats", filter=Q(occasion__seats__state=SeatState.WAITING))
    return Run.objects.filter(occasion__edition=edition).annotate(taken=taken, waiting=waiting)


def test_applications_are_in_every_state(edition):
    found = Application.objects.filter(edition=edition).values_list("state", flat=True)
    assert set(found) == set(ApplicationState.values)


def test_runs_are_in_every_state_and_several_are_taught_this_week(edition, runs):
    assert set(runs.values_list("state", flat=True)) == set(RunState.values)
    soon = Session.objects.filter(occasion__edition=edition, is_cancelled=False)
    assert sum(0 <= (one.starts_at.date() - TODAY).days < 7 for one in soon) >= 5


def test_one_run_is_full_with_a_waiting_list_and_one_is_below_its_minimum(runs):
    assert runs.filter(taken__gte=F("occasion__capacity"), waiting__gt=0).exists()
    assert runs.filter(state=RunState.PLANNED, taken__gt=0, taken__lt=F("occasion__minimum")).exists()


def test_a_session_that_is_over_lacks_its_signatures(edition, runs):
    assert runs.filter(state=RunState.RUNNING, occasion__sessions__sheets=None).exists()


def test_a_firm_is_near_its_ceiling(loaded):
    near = ceiling_of(Organisation.objects.get(name="Gaujas Ceļi, SIA"), on=TODAY)
    assert Decimal(0) < near.headroom < near.ceiling / 100


def test_owners_stand_behind_firms_and_a_firm_and_a_person_are_suspected_twice(loaded):
    assert OwnershipLink.objects.count() >= 5
    assert set(Suspicion.objects.values_list("kind", flat=True)) == {"firm", "person"}


def test_people_without_an_enterprise_sit_wait_and_have_completed(edition):
    alone = Seat.objects.filter(occasion__edition=edition, holder=None)
    assert {SeatState.CONFIRMED, SeatState.WAITING, SeatState.COMPLETED} <= set(alone.values_list("state", flat=True))
    assert not alone.filter(aid__isnull=False).exists()


def test_who_came_without_an_enterprise_counts_among_people_only(edition):
    done = Participation.objects.filter(run__occasion__edition=edition)
    assert done.filter(enterprise=None).exists()
    told = {name: figure(indicators()[name], scope_of(edition)).value for name in ("people_trained",)}
    assert told["people_trained"] == done.values("person").distinct().count()
    firms = figure(indicators()["enterprises_trained"], scope_of(edition)).value
    assert firms == done.exclude(enterprise=None).values("enterprise").distinct().count()


def test_the_questions_of_the_funder_are_answered_by_many_begun_by_some_and_open_for_some(edition):
    counted = standings(participant_rows(edition, Moment.ENTRY, on=TODAY))
    assert counted[AnswersState.VERIFIED] + counted[AnswersState.SUBMITTED] > sum(counted.values()) / 2
    assert min(counted[AnswersState.SAVED], counted[MISSING], counted[AnswersState.SUBMITTED]) >= 5
    half = Answers.objects.filter(edition=edition, state=AnswersState.SAVED)
    assert not half.filter(is_whole=True).exists()
    assert ApartAnswers.objects.filter(answers__edition=edition).exists()


def test_letters_went_to_people_and_some_wait_because_their_kind_is_held(edition):
    mine = Message.objects.filter(edition_id=str(edition.pk), to_address__endswith="@epasts.invalid")
    assert {"seat-confirmed", "course-confirmed", "certificate-issued"} <= set(mine.values_list("kind", flat=True))
    assert set(HeldKind.objects.values_list("kind", flat=True)) == {"certificate-issued"}
    assert mine.filter(kind="certificate-issued", state=MessageState.DRAFT).exists()
    assert not mine.filter(state=MessageState.SENT).exists()  # nothing leaves a demonstration


def test_costs_a_claim_difficulties_and_own_indicators_are_at_work(edition):
    from prasme.apps.reporting.costing import budget_of

    spent = {line.category: line for line in budget_of(edition)}
    assert spent["travel"].spent == 165
    assert all(line.left is None or line.left >= 0 for line in spent.values())
    period = edition.periods.get()
    assert period.claims.get().sums["cost_total"] != "0"
    assert edition.difficulties.filter(ended_on=None).count() == 1
    assert set(edition.own_indicators.values_list("name", flat=True)) == {"micro_people", "aid_for_one"}


def test_an_invitation_is_open_and_an_access_has_ended(loaded):
    assert Invitation.objects.filter(accepted_at=None, withdrawn_at=None).exists()
    assert Membership.objects.filter(ended_at__isnull=False).exclude(end_reason="").exists()
