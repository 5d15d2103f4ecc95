"""An application from draft to agreement."""

from datetime import timedelta
from decimal import Decimal

import pytest

from prasme.apps.conftest import NOW, TODAY, a_run
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.funding.models import Aid
from prasme.apps.occasions.models import Seat
from prasme.apps.programmes.models import Edition
from prasme.apps.training import actions
from prasme.apps.training.models import Application

FIGURES = {"headcount": 9, "turnover": Decimal("310000"), "balance": Decimal("90000"), "channel": "newspaper"}


def start(cast, enterprise=None):
    return actions.start_application(edition=cast.edition, enterprise=enterprise or cast.bakery, by=None, at=NOW)


def handed_in(cast, run, count=2, **figures):
    application = start(cast)
    actions.save_application(
        application=application, seen=application.version, asked={run.pk: count}, by=cast.manager,
        is_declared_true=True, **(FIGURES | figures),
    )  # fmt: skip
    actions.submit_application(application=application, by=cast.manager, at=NOW)
    return application


def test_an_enterprise_has_one_open_application(cast):
    assert start(cast) == start(cast)
    assert start(cast).number == "live-0001"
    assert start(cast, cast.garage).number == "live-0002"


def test_a_closed_edition_takes_none(cast):
    Edition.objects.update(state="closed")
    with pytest.raises(actions.EditionNotOpen):
        start(cast)


def test_handing_in_says_what_is_missing(cast):
    with pytest.raises(actions.Incomplete) as no:
        actions.submit_application(application=start(cast), by=None, at=NOW)
    assert set(no.value.fields) == {"headcount", "turnover", "balance", "is_declared_true", "asked"}


def test_two_editors_at_one_draft_the_second_is_told(cast):
    application = start(cast)
    actions.save_application(application=application, seen=1, by=None, headcount=9)
    with pytest.raises(ChangedMeanwhile):
        actions.save_application(application=Application.objects.get(), seen=1, by=None, headcount=8)


def test_the_size_class_follows_from_the_figures(cast, run):
    assert handed_in(cast, run).size_class == "micro"


def test_what_was_handed_in_is_changed_only_after_it_is_returned(cast, run):
    application = handed_in(cast, run)
    with pytest.raises(actions.NotEditable):
        actions.save_application(application=application, seen=application.version, by=None, headcount=8)
    actions.take_in_check(application=application, by=cast.operator, at=NOW)
    actions.return_application(application=application, reason="Which year?", by=cast.operator, at=NOW)
    actions.save_application(application=application, seen=application.version, by=None, headcount=8)
    steps = list(application.steps.order_by("pk").values_list("state", "reason"))
    assert steps == [("draft", ""), ("submitted", ""), ("in_check", ""), ("returned", "Which year?")]


def test_an_approval_holds_the_seats_with_their_money(cast, run):
    application = handed_in(cast, run)
    actions.approve_application(application=application, on=TODAY, by=cast.operator, at=NOW)
    assert Seat.objects.filter(holder=cast.bakery, state="reserved").count() == 2
    assert application.decision["outcome"] == "approved"
    assert application.decision["seats"] == {run.code: ["reserved", "reserved"]}
    aid = Aid.objects.first()
    assert (aid.intensity, aid.amount, aid.own_share) == (Decimal("0.700"), Decimal("196.00"), Decimal("84.00"))
    with pytest.raises(actions.NotDecidable):
        actions.approve_application(application=application, on=TODAY, by=cast.operator, at=NOW)


def test_a_broken_rule_stops_the_approval(cast, run):
    application = handed_in(cast, run, headcount=1)
    with pytest.raises(actions.RuleBroken, match="2 seats asked, 1 people work there") as no:
        actions.approve_application(application=application, on=TODAY, by=cast.operator, at=NOW)
    assert [check.rule for check in no.value.checks] == ["people"]
    assert not Seat.objects.exists()


def test_the_size_that_was_checked_is_the_enterprises_from_then_on(cast, run):
    application = handed_in(cast, run, headcount=30)
    actions.approve_application(application=application, on=TODAY, by=cast.operator, at=NOW)
    before, after = cast.bakery.profiles.order_by("valid_from")
    assert (before.size_class, before.valid_to) == ("micro", TODAY - timedelta(days=1))
    assert (after.size_class, after.valid_to) == ("small", None)


def test_a_refusal_names_its_rule(cast, run):
    application = handed_in(cast, run)
    actions.refuse_application(application=application, rule="size", reason="Too large", by=cast.operator, at=NOW)
    assert (application.state, application.decision["rule"]) == ("refused", "size")
    assert application.decision["reason"] == "Too large"


def test_the_agreement_grants_the_aid_on_the_day_of_the_signature(cast, run):
    application = handed_in(cast, run)
    with pytest.raises(actions.NotApproved):
        actions.record_agreement(application=application, signed_on=TODAY, document=None, by=None, at=NOW)
    actions.approve_application(application=application, on=TODAY, by=cast.operator, at=NOW)
    signed_on = TODAY + timedelta(days=1)
    actions.record_agreement(application=application, signed_on=signed_on, document=None, by=None, at=NOW)
    assert list(Aid.objects.values_list("state", "granted_on")) == [("granted", signed_on)] * 2
    with pytest.raises(actions.AgreedAlready):
        actions.record_agreement(application=application, signed_on=signed_on, document=None, by=None, at=NOW)


def test_a_seat_from_the_waiting_list_is_granted_under_the_agreement_that_is_signed(cast):
    run = a_run(cast, capacity=2)
    other = actions.start_application(edition=cast.edition, enterprise=cast.garage, by=None, at=NOW)
    assert other.state == "draft"
    application = handed_in(cast, run, count=3)
    actions.approve_application(application=application, on=TODAY, by=cast.operator, at=NOW)
    actions.record_agreement(application=application, signed_on=TODAY, document=None, by=None, at=NOW)
    from prasme.apps.occasions.actions import withdraw_seat

    withdraw_seat(seat=Seat.objects.filter(state="reserved").first(), reason="ill", by=None, at=NOW)
    waited = Seat.objects.get(state="offered")
    actions.take_offer(seat=waited, by=cast.manager, at=NOW, on=TODAY)
    waited.refresh_from_db()
    assert (waited.state, waited.aid.state) == ("reserved", "granted")
