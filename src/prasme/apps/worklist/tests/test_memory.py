"""The number beside the bell is remembered for a moment, and never after one's own act."""

import pytest
from django.core.cache import caches
from django.urls import reverse

from prasme.apps.conftest import NOW
from prasme.apps.worklist.queries import counts_lately

LIST = reverse("enterprises:enterprises")


@pytest.fixture(autouse=True)
def memory(settings):
    near = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "TIMEOUT": 30, "LOCATION": "test-of-memory"}
    settings.CACHES = settings.CACHES | {"near": near}
    caches["near"].clear()
    yield
    caches["near"].clear()


def bell(client, path=LIST):
    return client.get(path).context["shell"].waiting


def test_a_second_page_does_not_count_again(client, cast, walked, django_assert_num_queries):
    client.force_login(cast.operator)
    before = bell(client)
    with django_assert_num_queries(0):
        assert sum(counts_lately(cast.operator, at=NOW).values()) == before


def test_after_an_act_it_is_counted_anew(client, cast):
    client.force_login(cast.operator)
    bell(client)
    assert caches["near"].get(f"waiting-{cast.operator.pk}-") is not None
    client.post(reverse("search:save-view"), {"name": "x", "path": LIST, "query": "q=a"})
    assert caches["near"].get(f"waiting-{cast.operator.pk}-") is None


def test_the_first_page_and_the_worklist_count_now(client, cast):
    client.force_login(cast.operator)
    for page in (reverse("site:home"), reverse("worklist:worklist")):
        caches["near"].set(f"waiting-{cast.operator.pk}-", {"decisions": 99})
        assert bell(client, page) < 99
