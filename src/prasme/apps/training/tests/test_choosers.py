"""Whoever chooses is not offered a record that was merged into another."""

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import a_seat, a_user, an_employee
from prasme.apps.enterprises.actions import merge_firms, merge_people, register_organisation
from prasme.apps.enterprises.models import OrganisationKind
from prasme.apps.site.queries.members import organisations_called


@pytest.fixture
def everywhere(client, cast):
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))
    return client


def _merged(survivor, name):
    retired = register_organisation(kind=survivor.kind, name=name, by=None)
    merge_firms(survivor=survivor, retired=retired, at=timezone.now(), by=None)


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        ("training:publish-run", OrganisationKind.PROVIDER),
        ("occasions:open-venue", OrganisationKind.LIBRARY),
        ("programmes:create-programme", OrganisationKind.ASSOCIATION),
        ("programmes:edit-money", OrganisationKind.FUNDER),
    ],
)
def test_a_merged_organisation_is_in_no_list(everywhere, cast, where, kind):
    stays = register_organisation(kind=kind, name="Paliek Te", by=None)
    _merged(stays, "Nav Vairs")
    address = reverse(where, args=[cast.edition.code] if where == "programmes:edit-money" else [])

    told = everywhere.get(address).content.decode()

    assert "Paliek Te" in told
    assert "Nav Vairs" not in told


def test_a_merged_organisation_is_not_found_to_invite_for(cast):
    _merged(cast.provider, "Nav Vairs")

    assert organisations_called("Nav Vairs") == []
    assert organisations_called(cast.provider.name) == [cast.provider]


def test_a_merged_person_is_not_offered_for_a_seat(client, cast, run):
    again = an_employee(cast.bakery, "Janis Kirsis")
    merge_people(survivor=cast.janis, retired=again, at=timezone.now(), by=None)
    seat = a_seat(run, cast.bakery)
    client.force_login(cast.manager)

    told = client.get(reverse("training:name-person", args=[seat.pk])).content.decode()

    assert "Jānis Ķirsis" in told
    assert "Janis Kirsis" not in told
