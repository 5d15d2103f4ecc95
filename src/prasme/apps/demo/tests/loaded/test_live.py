"""The live edition shows an operator every state of a day's work."""

from decimal import Decimal

import pytest
from django.db.models import Count, F, Q

from prasme.apps.demo.tests.loaded.conftest import TODAY
from prasme.apps.enterprises.models import Organisation, OwnershipLink, Suspicion
from prasme.apps.funding.queries import ceiling_of
from prasme.apps.occasions.models import SeatState, Session
from prasme.apps.programmes.models import Edition
from prasme.apps.training.models import Application, ApplicationState, Run, RunState

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
