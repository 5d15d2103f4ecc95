"""Costs stay within the budget of their category; a flat rate follows from the law and what is recorded."""

from datetime import date
from decimal import Decimal
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.urls import reverse

from prasme.apps.conftest import OVER
from prasme.apps.reporting import actions, costing
from prasme.apps.reporting.models import Cost, CostPlan
from prasme.engines.law.simplified_costs import FlatRate


@pytest.fixture
def period(cast):
    return actions.open_period(
        edition=cast.edition, title="Spring", starts_on=date(2026, 1, 1), ends_on=date(2026, 3, 31), by=cast.operator
    )


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def spent(cast, category, price, **changes):
    new = actions.NewCost(
        **{
            "category": category, "option": "actual", "description": "Coordinator", "quantity": Decimal(1),
            "price": Decimal(price), "spent_on": date(2026, 3, 5),
        }
        | changes
    )  # fmt: skip
    return actions.record_cost(edition=cast.edition, new=new, at=OVER, by=cast.operator)


def planned(cast, **amounts):
    before = costing.plan_of(cast.edition)
    return actions.plan_costs(
        edition=cast.edition, amounts={name: Decimal(said) for name, said in amounts.items()},
        seen=before.version if before else 0, at=OVER, by=cast.operator,
    )  # fmt: skip


def test_a_cost_that_overdraws_its_category_is_refused_and_says_what_is_left(operator, cast):
    planned(cast, staff="100")
    spent(cast, "staff", "60")
    said = {
        "category": "staff", "option": "actual", "description": "More", "quantity": "1", "price": "40.01",
        "spent_on": "2026-03-05",
    }  # fmt: skip
    address = reverse("reporting:record-cost", args=[cast.edition.code])
    refused = operator.post(address, said)
    assert refused.status_code == 422
    assert "Of the budget for staff €\N{NO-BREAK SPACE}40.00 are left" in refused.content.decode()
    assert operator.post(address, said | {"price": "40"}).status_code == 302
    spent(cast, "travel", "5000")  # without a limit
    lines = {line.category: line for line in costing.budget_of(cast.edition)}
    assert (lines["staff"].left, lines["travel"].left) == (Decimal(0), None)
    actions.reverse_cost(cost=Cost.objects.first(), reason="Twice", on=date(2026, 3, 9), at=OVER, by=cast.operator)
    assert costing.left_of(cast.edition, "staff") == Decimal(60)


@pytest.mark.django_db(transaction=True)
def test_many_costs_at_once_never_overdraw(cast):
    planned(cast, events="50")
    start, refused = Barrier(8), []

    def spend():
        start.wait()
        try:
            spent(cast, "events", "10")
        except actions.BudgetOverdrawn:
            refused.append(1)
        finally:
            connection.close()

    threads = [Thread(target=spend) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (Cost.objects.count(), len(refused), costing.left_of(cast.edition, "events")) == (5, 3, Decimal(0))


def test_a_budget_is_kept_by_version_and_two_people_do_not_overwrite_each_other(operator, cast):
    address = reverse("reporting:plan-costs", args=[cast.edition.code])
    assert 'name="version" value="0"' in operator.get(address).content.decode()
    assert operator.post(address, {"version": "0", "staff": "1000"}).status_code == 302
    stale = operator.post(address, {"version": "0", "staff": "2000"})
    assert stale.status_code == 422
    assert "Somebody else saved this record" in stale.content.decode()
    assert 'value="2000"' in stale.content.decode()
    assert CostPlan.objects.get().amounts == {"staff": "1000"}
    page = operator.get(reverse("reporting:budget", args=[cast.edition.code])).content.decode()
    assert "€\N{NO-BREAK SPACE}1,000.00" in page


@pytest.mark.parametrize(
    ("rate", "category", "base", "share"),
    [
        (FlatRate.INDIRECT_OF_DIRECT, "indirect", 1500, "0.07"),
        (FlatRate.INDIRECT_OF_STAFF, "indirect", 1000, "0.15"),
        (FlatRate.STAFF_OF_OTHER_DIRECT, "staff", 500, "0.20"),
        (FlatRate.OTHER_OF_STAFF, "other", 1000, "0.40"),
    ],
)  # Reg. (EU) 2021/1060, Art. 54 to 56
def test_a_flat_rate_is_the_share_of_the_law_of_what_is_recorded(cast, period, rate, category, base, share):
    spent(cast, "staff", "1000")
    spent(cast, "events", "500")
    made = actions.take_flat_rate(period=period, rate=rate, at=OVER, by=cast.operator)
    assert (made.category, made.option, made.amount) == (category, "flat", base * Decimal(share))
    assert (made.finding["inputs"]["base"], made.finding["on"]) == (f"{base}.00", "2026-03-31")
    assert "2021/1060" in made.finding["reasons"][0]["source"]
    with pytest.raises(actions.NothingToTake):
        actions.take_flat_rate(period=period, rate=rate, at=OVER, by=cast.operator)


def test_the_page_of_flat_rates_records_one(operator, cast, period):
    address = reverse("reporting:flat-rate", args=[period.pk])
    assert operator.post(address, {"rate": FlatRate.INDIRECT_OF_STAFF.value}).status_code == 422
    spent(cast, "staff", "1000")
    assert "€\N{NO-BREAK SPACE}150.00" in operator.get(address).content.decode()
    answer = operator.post(address, {"rate": FlatRate.INDIRECT_OF_STAFF.value}, follow=True)
    assert "€\N{NO-BREAK SPACE}150.00 are recorded as a flat rate." in answer.content.decode()
    assert "is recorded in this period already" in operator.get(address).content.decode()
