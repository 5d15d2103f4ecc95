"""The aid of a whole undertaking counts together, however many ask at once; decisions are looked at again later."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import NOW, TODAY, a_user, an_employee, an_enterprise, make_cast
from prasme.apps.enterprises.actions import Share, add_ownership, end_ownership
from prasme.apps.enterprises.actions.ownership import LOOKING
from prasme.apps.funding import actions, queries, worklist
from prasme.apps.funding.models import Aid, AidState, Regrouping, RegroupingOutcome
from prasme.apps.funding.tasks import look_for_regroupings
from prasme.apps.occasions.tests.test_contention import all_at_once, fail_loudly
from prasme.apps.programmes.models import Edition, LegalBasis

SINCE = date(2020, 1, 1)


def owns(owner, enterprise, votes=60, since=SINCE):
    share = Share(valid_from=since, capital=Decimal(votes), votes=Decimal(votes))
    return add_ownership(enterprise=enterprise, owner=owner, share=share, by=None)


def declare(firm, amount, on=date(2025, 5, 5)):
    said = actions.Declaration(granter="ALTUM", measure="", amount=Decimal(amount), granted_on=on)
    return actions.declare_aid(enterprise=firm, said=said, by=None, at=NOW)


def reserve(edition, firm, price="1000.00", on=TODAY):
    return actions.reserve_aid(edition=edition, enterprise=firm, price=Decimal(price), on=on, by=None, at=NOW)


@pytest.fixture
def de_minimis(cast):
    Edition.objects.update(legal_basis=LegalBasis.DE_MINIMIS, aid_intensity=Decimal("0.800"), aid_budget=None)
    cast.edition.refresh_from_db()
    return cast


def test_what_a_controlled_firm_holds_counts_for_its_owner_too(de_minimis):
    owns(de_minimis.garage, de_minimis.bakery)
    declare(de_minimis.garage, "299500.00")
    with pytest.raises(actions.CeilingExceeded, match="over the ceiling"):
        reserve(de_minimis.edition, de_minimis.bakery)
    aid = reserve(de_minimis.edition, de_minimis.bakery, price="500.00")
    told = aid.decision["inputs"]["de_minimis"]["undertaking"]
    assert [(one["name"], one["held"]) for one in told] == [
        ("SIA Maizes krāsns", "0"), ("SIA Skrūve", "299500.00"),
    ]  # fmt: skip


def test_a_partner_of_half_the_votes_counts_alone(de_minimis):
    owns(de_minimis.garage, de_minimis.bakery, votes=50)
    declare(de_minimis.garage, "299900.00")
    assert reserve(de_minimis.edition, de_minimis.bakery).pk


def test_control_through_another_firm_counts(de_minimis):
    between = an_enterprise("SIA Starpnieks", number="40003000999")
    owns(de_minimis.garage, between)
    owns(between, de_minimis.bakery)
    declare(de_minimis.garage, "299900.00")
    with pytest.raises(actions.CeilingExceeded):
        reserve(de_minimis.edition, de_minimis.bakery)


def test_a_link_that_has_ended_before_the_day_does_not_count(de_minimis):
    link = owns(de_minimis.garage, de_minimis.bakery)
    end_ownership(link=link, on=TODAY - timedelta(1), by=de_minimis.operator)
    declare(de_minimis.garage, "299900.00")
    assert reserve(de_minimis.edition, de_minimis.bakery).pk


def test_members_of_one_undertaking_never_pass_the_ceiling_together(transactional_db):
    cast = make_cast()
    Edition.objects.update(legal_basis=LegalBasis.DE_MINIMIS, aid_intensity=Decimal("1.000"), aid_budget=None)
    edition = Edition.objects.get(pk=cast.edition.pk)
    firms = [an_enterprise(f"SIA Meita {n}", number=f"4000300{n:04}") for n in range(7)]
    for firm in firms:
        owns(cast.garage, firm)
    firms.append(cast.garage)
    room = 5
    declare(cast.garage, Decimal(300_000) - 1000 * room)

    def ask(firm):
        return lambda: reserve(edition, firm)

    results = all_at_once([ask(firm) for firm in firms * 4])
    fail_loudly(results, actions.CeilingExceeded)
    assert Aid.objects.count() == room
    assert queries.ceiling_of(firms[0], on=TODAY).headroom == 0
    assert queries.committed(edition) == Decimal(1000 * room)


def test_a_firm_that_joins_while_others_ask_counts_for_who_comes_later(transactional_db):
    cast = make_cast()
    Edition.objects.update(legal_basis=LegalBasis.DE_MINIMIS, aid_intensity=Decimal("1.000"), aid_budget=None)
    edition = Edition.objects.get(pk=cast.edition.pk)
    declare(cast.garage, "299000.00")
    jobs = [lambda: reserve(edition, cast.bakery)] * 6 + [lambda: owns(cast.garage, cast.bakery)]
    results = all_at_once(jobs)
    fail_loudly(results, actions.CeilingExceeded)
    # Every decision holds for the firms that it counted; the link found later puts the others down.
    for aid in Aid.objects.all():
        told = aid.decision["inputs"]["de_minimis"]
        held = sum(Decimal(one["amount"]) for one in told["held"])
        assert held + aid.euro <= 300_000


def test_a_link_found_later_puts_the_decision_down_with_before_and_after(de_minimis):
    declare(de_minimis.garage, "299500.00")
    aid = reserve(de_minimis.edition, de_minimis.bakery)
    owns(de_minimis.garage, de_minimis.bakery)

    [job] = ProcrastinateJob.objects.filter(task_name=LOOKING)
    look_for_regroupings(**job.args)
    look_for_regroupings(**job.args)  # the same knowledge is put down once
    [found] = Regrouping.objects.all()
    assert (found.aid, found.is_within) == (aid, False)
    assert [one["name"] for one in found.before] == ["SIA Maizes krāsns"]
    assert [one["name"] for one in found.after] == ["SIA Maizes krāsns", "SIA Skrūve"]
    [row] = worklist._regroupings(de_minimis.operator, NOW)
    assert "over the ceiling" in worklist._regrouping(row).title


def test_what_follows_is_decided_once_and_the_old_decision_stays(client, de_minimis):
    declare(de_minimis.garage, "299500.00")
    aid = reserve(de_minimis.edition, de_minimis.bakery)
    owns(de_minimis.garage, de_minimis.bakery)
    actions.look_for_regroupings(enterprises=[de_minimis.bakery.pk], by=None, at=NOW)
    found = Regrouping.objects.get()
    before = aid.decision

    client.force_login(de_minimis.operator)
    page = client.get(reverse("funding:aid", args=[aid.pk])).content.decode()
    assert reverse("funding:regrouping", args=[found.pk]) in page
    empty = client.post(reverse("funding:regrouping", args=[found.pk]), {"outcome": "recovered", "reason": ""})
    assert empty.status_code == 422
    client.post(
        reverse("funding:regrouping", args=[found.pk]), {"outcome": "recovered", "reason": "Owner was not told"}
    )
    aid.refresh_from_db()
    assert (aid.state, aid.decision) == (AidState.RELEASED, before)
    assert queries.committed(de_minimis.edition) == 0
    with pytest.raises(actions.AlreadyAnswered):
        actions.answer_regrouping(
            regrouping=found, outcome=RegroupingOutcome.STANDS, reason="x", on=TODAY, by=de_minimis.operator, at=NOW
        )
    assert not worklist._regroupings(de_minimis.operator, NOW)


def test_firms_of_one_person_count_together_only_where_the_country_says_so(de_minimis):
    person = an_employee(de_minimis.bakery, "Zane Ozola")
    for firm in (de_minimis.bakery, de_minimis.garage):
        share = Share(valid_from=SINCE, capital=Decimal(100), votes=Decimal(100))
        add_ownership(enterprise=firm, owner=person, share=share, by=None)
    found = queries.window_of(de_minimis.bakery, on=TODAY)
    joined = {de_minimis.bakery.pk, de_minimis.garage.pk}
    assert set(found.members) in (joined, {de_minimis.bakery.pk})
    assert any("person" in reason.message for reason in found.undertaking.reasons)


def test_the_page_of_a_firm_draws_the_window_and_the_day_on_which_room_returns(client, de_minimis):
    owns(de_minimis.garage, de_minimis.bakery)
    declare(de_minimis.garage, "1000.00")
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))
    page = client.get(reverse("funding:aid-of-enterprise", args=[de_minimis.bakery.pk])).content.decode()
    assert "SIA Skrūve" in page
    assert "When room returns" in page
    client.force_login(de_minimis.manager)
    own = client.get(reverse("funding:aid-of-enterprise", args=[de_minimis.bakery.pk])).content.decode()
    assert reverse("funding:aid-of-enterprise", args=[de_minimis.garage.pk]) not in own
