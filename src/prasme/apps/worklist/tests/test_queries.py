"""What waits for whom: found in every app, counted in one question, sorted by its day."""

from datetime import date, timedelta

import pytest

from prasme.apps.accounts.models import User
from prasme.apps.conftest import NOW, TODAY, a_seat
from prasme.apps.training import actions as training
from prasme.apps.worklist import queries
from prasme.apps.worklist.kinds import Item, kinds
from prasme.apps.worklist.rules import DUES, when_due


def applied(cast, run, firm=None):
    firm = firm or cast.bakery
    application = training.start_application(edition=cast.edition, enterprise=firm, by=None, at=NOW)
    training.save_application(application=application, seen=application.version, asked={run.pk: 1}, headcount=9,
                              turnover=1, balance=1, is_declared_true=True, by=None)  # fmt: skip
    training.submit_application(application=application, by=None, at=NOW)
    return application


def waiting(user, at=NOW):
    user = User.objects.get(pk=user.pk)
    return {key: number for key, number in queries.counts_for(user, at=at).items() if number}


def test_every_kind_says_what_it_is_and_whom_it_concerns(db):
    assert len(kinds()) >= 5
    assert all(kind.name and kind.needs for kind in kinds().values())


@pytest.mark.parametrize(
    ("days", "due"), [(None, "undated"), (-1, "overdue"), (0, "today"), (1, "week"), (7, "week"), (8, "later")]
)
def test_a_day_is_overdue_today_this_week_or_later(days, due):
    assert when_due(None if days is None else TODAY + timedelta(days), today=TODAY) == due


def test_the_groups_come_in_the_order_of_their_days():
    items = [Item(title="b", href="/", due=TODAY), Item(title="a", href="/"), Item(title="c", href="/", due=date.min)]

    assert [group.due for group in queries.grouped(items, today=TODAY)] == ["overdue", "today", "undated"]
    assert len(DUES) == 5


def test_an_application_waits_for_the_operator_of_its_edition_only(cast, run):
    applied(cast, run)

    assert waiting(cast.operator)["decisions"] == 1
    assert "decisions" not in waiting(cast.auditor) | waiting(cast.manager) | waiting(cast.provider_lead)


def test_what_is_counted_is_what_is_listed(cast, run):
    applied(cast, run)
    applied(cast, run, cast.garage)
    a_seat(run, cast.bakery)
    for user in (cast.operator, cast.manager, cast.provider_lead, cast.trainer, cast.learner_user):
        user = User.objects.get(pk=user.pk)
        for kind in queries.kinds_for(user):
            listed = list(queries.items_of(kind, user, at=NOW))
            assert len(listed) == queries.counts_for(user, at=NOW)[kind.key]
            assert all(item.kind == kind.key and item.title and item.href for item in listed)


def test_all_kinds_are_counted_in_one_question(cast, run, django_assert_num_queries):
    applied(cast, run)
    user = User.objects.get(pk=cast.operator.pk)
    assert user.held
    with django_assert_num_queries(1):
        queries.counts_for(user, at=NOW)


def test_each_kind_is_listed_in_one_question(cast, run, django_assert_max_num_queries):
    for firm in (cast.bakery, cast.garage):
        applied(cast, run, firm)
    user = User.objects.get(pk=cast.operator.pk)
    assert user.held
    with django_assert_max_num_queries(len(queries.kinds_for(user))):
        queries.items_for(user, at=NOW)
