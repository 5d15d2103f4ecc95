"""What a call asks of an applicant, told by the register, the application and what an officer looked up."""

from decimal import Decimal

import pytest
from django.urls import reverse

from prasme.apps.conftest import NOW, TODAY
from prasme.apps.enterprises.actions import Share, add_ownership
from prasme.apps.programmes.models import Programme
from prasme.apps.training import actions, queries
from prasme.apps.training.models import ApplicationState, CheckedFact
from prasme.apps.training.tests.test_applications import handed_in


@pytest.fixture
def applied(cast, run):
    Programme.objects.update(code="mmu")  # whose call is kept with the law
    return handed_in(cast, run)


def checks(application):
    application.refresh_from_db()
    return {check.rule: check for check in queries.checks_of(application, on=TODAY) if check.rule.startswith("call-")}


def look_up(cast, application, fact, value, source="VID, 22 November 2026"):
    return actions.record_fact(
        application=application, fact=fact, value=Decimal(value), source=source, by=cast.operator, at=NOW
    )


def test_what_the_application_says_is_held_against_the_call(applied):
    told = checks(applied)
    assert {name: check.is_met for name, check in told.items() if check.is_known} == {
        "call-registered": bool(applied.enterprise.registration_number), "call-staff": True, "call-balance": True,
        "call-turnover": True, "call-sector": True, "call-linked": True,
    }  # fmt: skip
    assert not told["call-tax_debt"].is_known
    assert told["call-staff"].law.endswith("rule staff")


def test_a_programme_without_a_call_asks_nothing_more(cast, run):
    assert checks(handed_in(cast, run)) == {}


@pytest.mark.parametrize(
    ("fact", "value", "rule"),
    [
        (CheckedFact.TAX_DEBT, "150.01", "call-tax_debt"),
        (CheckedFact.INSOLVENT, "1", "call-insolvency"),
        (CheckedFact.LOST_CAPITAL, "0.51", "call-difficulty"),
    ],
)
def test_what_an_officer_found_stops_an_approval_by_its_rule(cast, applied, fact, value, rule):
    look_up(cast, applied, fact, value)
    assert checks(applied)[rule].is_broken
    with pytest.raises(actions.RuleBroken):
        actions.approve_application(application=applied, on=TODAY, by=cast.operator, at=NOW)


def test_the_latest_word_counts_and_stands_in_the_decision(cast, applied):
    look_up(cast, applied, CheckedFact.TAX_DEBT, "900")
    look_up(cast, applied, CheckedFact.TAX_DEBT, "0", source="Paid, VID, 23 November 2026")
    actions.approve_application(application=applied, on=TODAY, by=cast.operator, at=NOW)
    applied.refresh_from_db()
    told = {check["rule"]: check for check in applied.decision["checks"]}
    assert told["call-tax_debt"]["is_met"]
    assert (told["call-difficulty"]["is_met"], told["call-difficulty"]["is_known"]) == (False, False)
    with pytest.raises(actions.NotDecidable):
        look_up(cast, applied, CheckedFact.TAX_DEBT, "1")


def test_figures_of_a_firm_with_linked_firms_wait_for_their_sums(cast, applied):
    share = Share(valid_from=TODAY.replace(year=2020), votes=Decimal(80))
    add_ownership(enterprise=cast.bakery, owner=cast.garage, share=share, by=None)
    told = checks(applied)
    assert not told["call-staff"].is_known
    assert not told["call-linked"].is_known
    look_up(cast, applied, CheckedFact.HEADCOUNT, "61")
    look_up(cast, applied, CheckedFact.GROUP_ACCOUNTS, "1")
    told = checks(applied)
    assert told["call-staff"].is_broken
    assert told["call-linked"].is_met


def test_an_officer_puts_it_down_on_the_page_and_refuses_by_the_rule(client, cast, applied):
    client.force_login(cast.operator)
    address = reverse("training:check-fact", args=[applied.number])
    said = {"fact": "is_insolvent", "answer": "perhaps", "source": "Register of insolvency"}
    wrong = client.post(address, said)
    assert wrong.status_code == 422
    assert "Write yes or no." in wrong.content.decode()
    assert "Register of insolvency" in wrong.content.decode()
    client.post(address, said | {"answer": "yes"})
    page = client.get(reverse("training:application", args=[applied.number])).content.decode()
    assert "Insolvent, in legal protection" in page
    client.post(
        reverse("training:decide-application", args=[applied.number]),
        {"decision": "refuse", "rule": "call-insolvency", "reason": "Insolvent"},
    )
    applied.refresh_from_db()
    assert applied.state == ApplicationState.REFUSED
    assert applied.decision["rule"] == "call-insolvency"


@pytest.mark.parametrize(("typed", "kept"), [("120,50", "120.5"), ("12", "12")])
def test_a_number_is_read_as_people_write_it(client, cast, applied, typed, kept):
    client.force_login(cast.operator)
    said = {"fact": "tax_debt", "answer": typed, "source": "VID"}
    client.post(reverse("training:check-fact", args=[applied.number]), said)
    assert applied.fact_checks.get().value == Decimal(kept)


@pytest.mark.parametrize("typed", ["-1", "NaN", "1e99", "much"])
def test_what_is_no_amount_is_told(client, cast, applied, typed):
    client.force_login(cast.operator)
    said = {"fact": "tax_debt", "answer": typed, "source": "VID"}
    assert client.post(reverse("training:check-fact", args=[applied.number]), said).status_code == 422
    assert not applied.fact_checks.exists()
