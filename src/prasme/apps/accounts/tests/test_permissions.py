"""What a role reaches, from its scope to a filter."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError
from django.db.models import Q

from prasme.apps.accounts.actions import invite_user
from prasme.apps.accounts.models import Membership, User
from prasme.apps.accounts.permissions import may, reach
from prasme.apps.accounts.roles import MAY, Permission, Role, ScopeKind
from prasme.apps.conftest import a_user
from prasme.apps.enterprises.models import Organisation


def test_every_role_says_what_it_may():
    assert set(MAY) == set(Role.values)
    assert all(MAY.values())


def test_an_auditor_only_looks_draws_samples_and_remarks():
    others = MAY[Role.AUDITOR] - {Permission.AUDIT}
    assert all(permission.endswith("_view") for permission in others)


def test_somebody_without_a_role_reaches_nothing(db):
    for user in (AnonymousUser(), User.objects.create(email="a@x.example", name="A")):
        assert not any(may(user, permission) for permission in Permission)


def test_a_scope_reaches_its_own_records_only(cast):
    own = reach(cast.manager, Permission.SEAT_HOLD).over(organisation="pk")

    assert list(Organisation.objects.filter(own)) == [cast.bakery]


def test_a_kind_of_scope_that_a_query_does_not_name_reaches_nothing_in_it(cast):
    assert not Organisation.objects.filter(reach(cast.manager, Permission.SEAT_HOLD).over(edition="pk")).exists()


def test_everything_stays_everything_when_joined_with_less(cast):
    """An empty filter joined by `or` would vanish, and with it everything that the role reaches."""
    everywhere = a_user("visur@prasme.example", Role.OPERATOR)
    whole = reach(everywhere, Permission.PERSON_VIEW).over(edition="pk")

    assert Organisation.objects.filter(Q(pk__in=[]) | whole).count() == Organisation.objects.count()


def test_two_roles_reach_what_either_reaches(cast):
    invite_user(email=cast.manager.email, name="", role=Role.MANAGER, scope_kind=ScopeKind.ORGANISATION,
                scope_id=cast.garage.pk, by=None)  # fmt: skip
    both = reach(User.objects.get(pk=cast.manager.pk), Permission.SEAT_HOLD).over(organisation="pk")

    assert set(Organisation.objects.filter(both)) == {cast.bakery, cast.garage}


def test_inviting_twice_gives_the_role_once(cast):
    for _time in range(2):
        invite_user(email="JAUNS@x.example", name="Jauns", role=Role.AUDITOR, by=cast.operator)

    assert User.objects.get(email="jauns@x.example").memberships.count() == 1


@pytest.mark.parametrize("scope", [("everything", "7"), ("edition", "")])
def test_a_scope_names_its_record_or_nothing_at_all(cast, scope):
    with pytest.raises(IntegrityError, match="a_scope_names_its_record"):
        Membership.objects.create(user=cast.manager, role=Role.AUDITOR, scope_kind=scope[0], scope_id=scope[1])


def test_an_address_is_kept_in_small_letters(db):
    with pytest.raises(IntegrityError, match="email_is_written_small"):
        User.objects.create(email="Big@x.example", name="Big")
