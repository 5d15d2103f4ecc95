"""Costs by their driver, who pays, and what it comes to for each."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from prasme.apps.conftest import NOW, TODAY
from prasme.apps.measures import actions
from prasme.apps.measures.models import CostLine, Driver, MeasureKind, PaysAs
from prasme.apps.measures.queries.money import money_of
from prasme.apps.measures.rules import SharesNotWhole
from prasme.apps.measures.tests.conftest import a_measure
from prasme.apps.measures.tests.test_registering import register
from prasme.apps.occasions.actions import mark_attendance
from prasme.apps.occasions.models import Method, Presence, Seat
from prasme.apps.occasions.queries import parts_of
from prasme.apps.reporting.catalogue import definitions
from prasme.apps.reporting.queries import breakdown, figure, records, scope_of


@pytest.fixture
def bare(cast):
    """A workshop without the template's costs."""
    found = a_measure(cast, MeasureKind.WORKSHOP, "WORK-1")
    found.costs.all().delete()
    return found


def plan(measure, driver, unit_cost, units, intensity=1):
    planned = actions.Planned(
        title=str(driver), driver=driver, unit_cost=Decimal(unit_cost), units=Decimal(units),
        intensity=Decimal(intensity),
    )  # fmt: skip
    return actions.plan_cost(measure=measure, planned=planned, by=None)


def held_with(cast, measure, *names, **changes):
    """Everybody registers, is there, and it is over."""
    register(measure, *names, **changes)
    after = NOW + timedelta(30)
    seats = Seat.objects.filter(occasion=measure.occasion)
    marks = {(seat.pk, part.pk): Presence.PRESENT for seat in seats for part in parts_of(measure.occasion)}
    mark_attendance(occasion=measure.occasion, marks=marks, method=Method.TRAINER, by=cast.operator, at=after)
    actions.hold_measure(measure=measure, by=cast.operator, at=after)


def test_each_driver_reckons_in_its_own_way(bare):
    plan(bare, Driver.TIME, "40", "16", intensity=8)
    plan(bare, Driver.HEAD, "28", "65")
    plan(bare, Driver.FIXED, "1500", "1")

    money = money_of(bare)

    assert [line.planned for line in money.lines] == [Decimal(5120), Decimal(1820), Decimal(1500)]
    assert money.planned == 8440


def test_intensity_is_of_time_alone(bare):
    line = plan(bare, Driver.FIXED, "100", "1", intensity=5)

    assert line.intensity == 1


def test_shares_are_a_hundred_percent_or_nobody_pays(cast, bare):
    third = Decimal("33.33")
    with pytest.raises(SharesNotWhole):
        actions.set_shares(
            measure=bare, by=None,
            shares=[(cast.host, PaysAs.SPONSOR, third), (cast.provider, PaysAs.FUNDER, third)],
        )  # fmt: skip
    actions.set_shares(
        measure=bare, by=None,
        shares=[(cast.host, PaysAs.SPONSOR, third), (cast.provider, PaysAs.FUNDER, Decimal("66.67"))],
    )  # fmt: skip
    plan(bare, Driver.FIXED, "300", "1")

    assert [payer.planned for payer in money_of(bare).payers] == [Decimal("200.01"), Decimal("99.99")]


def test_the_cost_for_each_is_of_those_who_were_there(cast, bare):
    line = plan(bare, Driver.FIXED, "300", "1")
    held_with(cast, bare, "Anna", "Bruno", organisation_name=cast.bakery.name)
    assert money_of(bare).per_participant == 150

    actions.record_actual(line=line, actual=Decimal(360), paid_on=TODAY, by=None, at=NOW)

    money = money_of(bare)
    assert money.is_whole
    assert (money.per_participant, money.per_firm, money.per_implemented) == (180, 360, None)


def test_figures_count_people_firms_and_cost_of_what_was_held(cast, bare):
    line = plan(bare, Driver.FIXED, "300", "1")
    actions.record_actual(line=line, actual=Decimal(300), paid_on=TODAY, by=None, at=NOW)
    a_measure(cast, code="AHEAD-1", days=(TODAY + timedelta(40),))
    held_with(cast, bare, "Anna", "Bruno", "Cilda", organisation_name=cast.bakery.name)
    scope = scope_of(cast.edition)

    told = {
        name: figure(definitions()[name], scope).value
        for name in ("measures_held", "measure_participants", "measure_visits", "measure_firms", "measure_cost")
    }

    assert told == {
        "measures_held": 1, "measure_participants": 3, "measure_visits": 3, "measure_firms": 1,
        "measure_cost": Decimal("300.00"),
    }  # fmt: skip
    assert records(definitions()["measure_visits"], scope).count() == 3
    [cell] = breakdown(definitions()["measure_visits"], scope, "kind")
    assert (cell.label, cell.value) == ("digital workshop", 3)


def test_training_does_not_count_half_days_of_measures(cast, bare):
    held_with(cast, bare, "Anna")

    assert figure(definitions()["participants"], scope_of(cast.edition)).value == 0


@pytest.mark.parametrize(
    "name",
    ["measure_visits", "measures_held", "hackathon_applicants", "measure_projects_started", "services_delivered"],
)
def test_each_figure_opens_to_its_records(cast, client, bare, name):
    held_with(cast, bare, "Anna")
    client.force_login(cast.operator)

    page = client.get(reverse("reporting:figure", args=[cast.edition.code, name]))

    assert page.status_code == 200


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def test_lines_and_shares_are_kept_on_the_page(cast, operator, bare):
    page = reverse("measures:costs", args=[bare.code])
    sent = {"title": "Coffee", "driver": "head", "unit_cost": "4.50", "units": "25", "intensity": ""}
    assert operator.post(reverse("measures:plan-cost", args=[bare.code]), sent).status_code == 302
    assert operator.post(reverse("measures:plan-cost", args=[bare.code]), sent | {"units": ""}).status_code == 422
    line = CostLine.objects.get()

    of_line = reverse("measures:cost-line", args=[line.pk])
    assert operator.get(of_line).status_code == 200
    assert operator.post(of_line, {"act": "actual", "actual": "", "paid_on": ""}).status_code == 422
    assert operator.post(of_line, {"act": "actual", "actual": "110", "paid_on": "2026-03-01"}).status_code == 302

    shares = {
        "share-TOTAL_FORMS": "2", "share-INITIAL_FORMS": "0", "share-0-organisation": cast.host.name,
        "share-0-pays_as": "sponsor", "share-0-percent": "60", "share-1-organisation": cast.provider.name,
        "share-1-pays_as": "funder", "share-1-percent": "30",
    }  # fmt: skip
    refused = operator.post(reverse("measures:set-shares", args=[bare.code]), shares)
    assert refused.status_code == 422
    assert "90" in refused.content.decode()
    shares["share-1-percent"] = "40"
    assert operator.post(reverse("measures:set-shares", args=[bare.code]), shares).status_code == 302
    assert "€\xa0110.00" in operator.get(page).content.decode()
