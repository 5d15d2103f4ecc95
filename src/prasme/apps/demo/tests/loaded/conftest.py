"""The whole demonstration, loaded once for the tests that look at it, and taken back after them."""

from datetime import date

import pytest
from django.db import connection, transaction

from prasme.apps.demo.actions import load_demonstration
from prasme.apps.territories.actions import load_latvia

TODAY = date(2026, 3, 1)  # a Sunday: the live edition has a session on it all the same


@pytest.fixture(scope="package")
def demonstration(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        with transaction.atomic():
            load_latvia()
            load_demonstration(say=lambda _text, work: work(), today=TODAY)
            yield
            transaction.set_rollback(True)
        connection.close()


@pytest.fixture
def loaded(demonstration):
    """One test's look at the demonstration; what the test writes is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def rows(sql: str, *values: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
