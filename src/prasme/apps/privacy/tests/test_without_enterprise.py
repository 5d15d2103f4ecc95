"""Somebody who came without an enterprise: the same is shown, taken along, held and erased."""

import pytest
from django.utils import timezone

from prasme.apps.conftest import NOW
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.occasions.models import Seat
from prasme.apps.outbox.models import Message
from prasme.apps.privacy import actions
from prasme.apps.privacy.queries.held import held_of
from prasme.apps.privacy.queries.holds import holds_of
from prasme.apps.privacy.queries.scope import people_in_care
from prasme.apps.privacy.queries.traces import found_in, pattern_of
from prasme.apps.training.actions import enrol_somebody

ZANE = NewPerson(given_name="Zane", family_name="Liepkalniņa", email="zane@pilsone.example", phone="+371 29111222")


@pytest.fixture
def zane(cast, run):
    cast.edition.allows_people_without_enterprise = True
    cast.edition.save(update_fields=["allows_people_without_enterprise"])
    return enrol_somebody(occasion=run.occasion, new=ZANE, by=cast.operator, at=NOW).person


def test_the_seat_is_told_and_no_employment(zane, run):
    found = {group.key: group for group in held_of(zane, with_sensitive=True)}

    assert any(run.code in row["name"] for row in found["courses"].rows)
    assert "employment" not in found
    assert found["letters"].rows


def test_the_operator_of_the_edition_has_the_person_in_care(cast, zane):
    assert people_in_care(cast.operator).filter(pk=zane.pk).exists()


def test_no_aid_is_held(zane):
    assert "aid" not in {hold.rule for hold in holds_of(zane, on=NOW.date())}


def test_after_an_erasure_the_seat_stays_and_leads_to_nobody(cast, zane, run):
    actions.erase_person(
        person=zane, ground="objection", reason="Asked by letter.", by=cast.operator, at=timezone.now()
    )

    seat = Seat.objects.get(occasion=run.occasion)
    assert (seat.person_id, seat.holder_id) == (zane.pk, None)
    assert found_in(pattern_of(["Liepkalniņa", "zane@pilsone.example", "+371 29111222"])) == {}
    assert not Message.objects.filter(to_address="zane@pilsone.example").exists()
