"""Who owns an enterprise: added, ended, corrected, drawn, and told by the law of the day."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from prasme.apps.conftest import TODAY, an_enterprise
from prasme.apps.enterprises import actions
from prasme.apps.enterprises.actions import Share, add_ownership
from prasme.apps.enterprises.models import Organisation, OwnershipLink
from prasme.apps.enterprises.queries.ownership import around, days_over_the_whole, group_of
from prasme.apps.evidence.queries import history_of

SINCE = date(2020, 1, 1)


def owns(owner, enterprise, capital=60, **more):
    share = Share(valid_from=more.pop("valid_from", SINCE), capital=Decimal(capital), **more)
    return add_ownership(enterprise=enterprise, owner=owner, share=share, by=None)


def said(answer):
    return " ".join(answer.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


FORM = {
    "owner_is": "firm", "number": "", "capital": "60", "votes": "", "valid_from": "2020-01-01", "valid_to": "",
    "note": "Extract of 3 March 2026",
}  # fmt: skip


def test_an_owner_is_added_by_number_and_seen(operator, cast):
    number = cast.garage.registration_number
    answer = operator.post(
        reverse("enterprises:add-ownership", args=[cast.bakery.pk]), FORM | {"number": f"LV {number}"}
    )

    assert answer.status_code == 302
    page = said(operator.get(answer["Location"]))
    assert "SIA Skrūve" in page
    assert "60 %" in page
    assert "linked" in page
    assert "Rec. 2003/361/EC, Annex, Art. 3(3)" in page
    assert "SIA Skrūve" in said(operator.get(reverse("site:enterprise", args=[cast.bakery.pk])))


def test_an_owner_who_is_not_registered_is_registered_with_the_name(operator, cast):
    address = reverse("enterprises:add-ownership", args=[cast.bakery.pk])
    refused = operator.post(address, FORM | {"number": "40003999999"})

    assert refused.status_code == 422
    assert "Write the name as well" in said(refused)
    assert operator.post(address, FORM | {"number": "40003999999", "name": "SIA Saimnieks"}).status_code == 302
    assert OwnershipLink.objects.get().owner == Organisation.objects.get(registration_number="40003999999")


def test_a_person_owns_a_share(operator, cast):
    address = reverse("enterprises:add-ownership", args=[cast.bakery.pk])
    known = {"owner_is": "known", "person": cast.ilze.pk, "capital": "30"}
    assert operator.post(address, FORM | known).status_code == 302
    new = {"owner_is": "new", "given_name": "Zigmunds", "family_name": "Zars", "capital": "70"}
    assert operator.post(address, FORM | new).status_code == 302

    assert {str(link) for link in OwnershipLink.objects.all()} == {"Ilze Bērziņa", "Zigmunds Zars"}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"capital": "101"}, "less than or equal to 100"),
        ({"capital": ""}, "Write a share of capital or votes"),
        ({"valid_to": "2019-12-31"}, "The last day is before the first"),
        ({"number": ""}, "Write the registration number of the owner"),
        ({"owner_is": "known"}, "Choose the person"),
        ({"owner_is": "new"}, "Write the name of the person"),
    ],
)
def test_what_cannot_be_is_told_at_the_field(operator, cast, typed, told):
    filled = FORM | {"number": cast.garage.registration_number} | typed
    answer = operator.post(reverse("enterprises:add-ownership", args=[cast.bakery.pk]), filled)

    assert answer.status_code == 422
    assert told in said(answer)
    assert "Extract of 3 March 2026" in said(answer)


def test_nobody_owns_oneself_neither_here_nor_in_the_database(operator, cast):
    filled = FORM | {"number": cast.bakery.registration_number}
    answer = operator.post(reverse("enterprises:add-ownership", args=[cast.bakery.pk]), filled)
    assert answer.status_code == 422

    with pytest.raises(actions.OwnsItself):
        owns(cast.bakery, cast.bakery)
    with pytest.raises(IntegrityError), transaction.atomic():
        OwnershipLink.objects.create(owner=cast.bakery, enterprise=cast.bakery, valid_from=SINCE)


def test_one_owner_has_one_share_at_a_time(cast):
    owns(cast.garage, cast.bakery, valid_to=date(2021, 12, 31))
    owns(cast.garage, cast.bakery, valid_from=date(2022, 1, 1))

    with pytest.raises(actions.OwnershipOverlaps):
        owns(cast.garage, cast.bakery, valid_from=date(2021, 12, 31), valid_to=date(2021, 12, 31))


def test_more_than_the_whole_is_a_warning(operator, cast):
    owns(cast.garage, cast.bakery, 60)
    owns(cast.ilze, cast.bakery, 50, valid_from=date(2022, 2, 2))

    assert days_over_the_whole(cast.bakery) == [(date(2022, 2, 2), Decimal(110))]
    assert "110.00 % of the capital" in said(operator.get(reverse("enterprises:ownership", args=[cast.bakery.pk])))


def test_a_link_is_ended_and_the_picture_of_a_day_keeps_it(operator, cast):
    link = owns(cast.garage, cast.bakery)
    operator.post(reverse("enterprises:end-ownership", args=[link.pk]), {"on": "2025-06-30"})

    link.refresh_from_db()
    assert link.valid_to == date(2025, 6, 30)
    page = reverse("enterprises:ownership", args=[cast.bakery.pk])
    assert "Who owns whom" in said(operator.get(page + "?on=2025-06-30"))
    assert "No owner is known on this day" in said(operator.get(page + "?on=2025-07-01"))


def test_a_correction_keeps_what_was_written_and_why(operator, cast):
    link = owns(cast.garage, cast.bakery)
    filled = FORM | {"capital": "25", "seen": link.version, "reason": "A slip in the extract"}
    address = reverse("enterprises:correct-ownership", args=[link.pk])
    assert operator.post(address, filled).status_code == 302

    link.refresh_from_db()
    assert link.capital == 25
    latest = history_of(link)[0]
    assert latest.reason == "A slip in the extract"
    assert ("share of capital", "60.00", "25.00") in latest.fields
    second = operator.post(address, filled)
    assert second.status_code == 422
    assert "Somebody else saved this record" in said(second)


def test_two_steps_up_and_two_down_are_shown_and_no_third(cast):
    firms = [an_enterprise(f"SIA Posms {number}", number=f"4000300020{number}") for number in range(7)]
    for above, below in pairwise(firms):
        owns(above, below)

    found = around(firms[3], TODAY)

    assert found.levels == {f"f{firms[place].pk}": 3 - place for place in range(1, 6)}
    assert group_of({firms[0].pk}) == {firm.pk for firm in firms}


def test_a_ring_of_owners_is_drawn_once(cast):
    owns(cast.garage, cast.bakery)
    owns(cast.bakery, cast.garage, 30)

    found = around(cast.bakery, TODAY)

    assert len(found.ties) == 2
    assert {one.kind for one in found.ties} == {"linked", "partner"}


def test_before_the_law_a_link_is_neither(cast):
    owns(cast.garage, cast.bakery, valid_from=date(2001, 1, 1))

    [one] = around(cast.bakery, date(2002, 1, 1)).ties

    assert one.decision is None


def test_a_day_that_is_no_day_is_today(operator, cast):
    assert operator.get(reverse("enterprises:ownership", args=[cast.bakery.pk]) + "?on=soon").status_code == 200


def test_a_group_of_many_costs_as_many_questions(operator, cast, django_assert_max_num_queries):
    for number in range(12):
        owns(an_enterprise(f"SIA Meita {number}", number=f"40003000{number:03}"), cast.bakery, 5)

    with django_assert_max_num_queries(24):
        operator.get(reverse("enterprises:ownership", args=[cast.bakery.pk]))
