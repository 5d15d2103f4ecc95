"""All records are looked through by a worker, at somebody's wish and at night; the page says how far it is."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import NOW, TODAY, an_employee
from prasme.apps.core import progress
from prasme.apps.enterprises import actions, tasks
from prasme.apps.enterprises.models import DuplicateSearch, Suspicion
from prasme.apps.enterprises.queries.duplicates import SEARCH, last_search


def jobs_waiting():
    with connection.cursor() as cursor:
        cursor.execute(
            "select count(*) from procrastinate_jobs where task_name like %s and status = 'todo'",
            ["%look_for_duplicates"],
        )
        return cursor.fetchone()[0]


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def said(answer):
    return answer.content.decode()


def test_the_request_only_asks_and_a_worker_looks(operator, cast):
    an_employee(cast.bakery, "Jānis Kirsis")

    page = said(operator.post(reverse("enterprises:find-duplicates"), follow=True))
    assert not Suspicion.objects.exists()
    assert jobs_waiting() == 1
    assert "All records are being looked through." in page
    assert 'data-live="asked"' in page

    tasks.look_for_duplicates()
    assert Suspicion.objects.count() == 1
    search = last_search()
    assert (search.state, search.found, search.asked_by) == ("done", 1, cast.operator)
    page = said(operator.get(reverse("enterprises:duplicates")))
    assert "1 new pair." in page
    assert "data-live" not in page


def test_asked_twice_it_is_looked_through_once(cast):
    actions.ask_for_duplicates(by=cast.operator, at=NOW)
    actions.ask_for_duplicates(by=None, at=NOW)

    assert (DuplicateSearch.objects.count(), jobs_waiting()) == (1, 1)
    with pytest.raises(IntegrityError), transaction.atomic():
        DuplicateSearch.objects.create(asked_at=NOW)
    tasks.look_for_duplicates()
    tasks.look_for_duplicates()  # the second worker finds nothing to do
    assert DuplicateSearch.objects.get().state == "done"


def test_every_night_it_is_asked_for(db):
    tasks.look_every_night(0)

    assert jobs_waiting() == 1
    assert last_search().asked_by is None


def test_how_far_it_is_can_be_read_while_it_runs(cast):
    told = []

    def tell(done, of):
        progress.tell(SEARCH, done, of)
        told.append(progress.read(SEARCH))

    actions.find_duplicates(on=TODAY, at=NOW, by=None, tell=tell)
    progress.rest()

    assert told
    assert all(done < of for done, of in told)


def test_a_search_that_ended_badly_says_so_and_may_be_asked_for_again(operator, cast):
    actions.ask_for_duplicates(by=cast.operator, at=NOW)
    actions.fail_search(at=timezone.now())
    assert "The last search ended badly:" in said(operator.get(reverse("enterprises:duplicates")))

    operator.post(reverse("enterprises:find-duplicates"))
    tasks.look_for_duplicates()
    assert last_search().state == "done"
