"""How parallel processes share the tests, and what each test finds as if it were the first."""

import pytest
from django.utils import translation
from xdist.scheduler import LoadScopeScheduling

# Each of these brings something large up once, so one process runs all of it.
TOGETHER = ("tests/journeys/", "src/prasme/apps/demo/tests/loaded/")


class Sharing(LoadScopeScheduling):
    """Tests go one by one to whoever is free, but those of a place in TOGETHER go to one process."""

    def _split_scope(self, nodeid: str) -> str:
        return next((place for place in TOGETHER if nodeid.startswith(place)), nodeid)


def pytest_xdist_make_scheduler(config, log):
    return Sharing(config, log)


@pytest.fixture(autouse=True)
def english():
    """A page that one test asked for in Latvian leaves no Latvian to the next."""
    with translation.override("en"):
        yield
