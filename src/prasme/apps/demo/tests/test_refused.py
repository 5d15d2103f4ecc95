"""A demonstration never mixes with records of somebody's own."""

import pytest

from prasme.apps.accounts.actions import invite_user
from prasme.apps.accounts.roles import Role
from prasme.apps.demo.actions import DatabaseInUse, load_demonstration
from prasme.apps.demo.models import Demonstration


def test_a_database_with_records_is_refused_and_left_as_it_is(cast):
    with pytest.raises(DatabaseInUse, match="PRASME_DATA"):
        load_demonstration(say=lambda _text, work: work())
    assert not Demonstration.objects.exists()


def test_a_database_with_an_operator_alone_is_refused_too(db):
    invite_user(email="ilze@prasme.example", name="Ilze", role=Role.OPERATOR, by=None)
    with pytest.raises(DatabaseInUse):
        load_demonstration(say=lambda _text, work: work())
