"""An edition is tried on example firms by the real rules, and closed when somebody has seen what is open."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from prasme.apps.conftest import a_run, an_edition
from prasme.apps.enterprises.models import Organisation
from prasme.apps.programmes.models import Edition
from prasme.apps.training.queries.dry_run import dry_run, example_firms

DAY = date(2026, 3, 1)


def tried(edition, price="280", seats=2, on=DAY):
    return {one.firm.key: one for one in dry_run(edition, example_firms(), price=Decimal(price), seats=seats, on=on)}


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def test_training_aid_pays_the_small_more_and_takes_no_large_firm_here(cast):
    told = tried(cast.edition)

    assert {key for key, one in told.items() if one.is_taken} == {
        "bakery", "carpenter", "alone", "medium", "ceiling", "farm",
    }  # fmt: skip
    assert (told["bakery"].size, told["bakery"].amount, told["bakery"].own_share) == ("micro", 392, 168)
    assert (told["medium"].size, told["medium"].amount) == ("medium", 336)
    assert [check.rule for check in told["large"].broken] == ["size"]
    assert [check.rule for check in told["association"].broken] == ["economic_activity"]
    assert told["alone"].seats == 1


def test_under_de_minimis_the_firm_at_its_ceiling_is_refused_with_the_sum(cast):
    edition = an_edition(cast.programme, "dm", legal_basis="de_minimis", aid_intensity=Decimal("0.7"))
    told = tried(edition)

    assert not told["ceiling"].is_taken
    assert told["ceiling"].ceiling.headroom == 50
    assert tried(edition, price="35", seats=2)["ceiling"].is_taken
    assert told["bakery"].is_taken


def test_it_is_the_law_of_the_day_that_counts(cast):
    edition = an_edition(
        cast.programme, "old", legal_basis="de_minimis", aid_intensity=Decimal("0.7"),
        starts_on=date(2015, 1, 1), ends_on=date(2015, 12, 31),
    )  # fmt: skip

    assert tried(edition, on=date(2015, 6, 1))["bakery"].ceiling.ceiling == 200_000


def test_an_edition_that_names_no_share_is_told_so(cast):
    told = tried(an_edition(cast.programme, "dm", legal_basis="de_minimis", aid_intensity=None))

    assert told["bakery"].quote is None
    assert told["bakery"].why_no_money
    assert not told["bakery"].is_taken


def test_the_page_shows_each_firm_and_writes_nothing(operator, cast):
    before = Organisation.objects.count()
    page = operator.get(reverse("training:dry-run", args=["live"])).content.decode()
    assert page.count("would be taken") == 6
    assert page.count("would be refused") == 2
    assert "No rule of an edition tests the sector" in page

    one = operator.get(
        reverse("training:dry-run", args=["live"]),
        {"on": "2026-03-01", "price": "100", "seats": "3", "firms": ["bakery"]},
    ).content.decode()
    assert one.count("would be taken") == 1
    assert Organisation.objects.count() == before


@pytest.mark.parametrize(("name", "value"), [("seats", "0"), ("on", "soon"), ("firms", ["nobody"])])
def test_a_slip_is_told(operator, name, value):
    asked = {"on": "2026-03-01", "price": "100", "seats": "3", "firms": ["bakery"]} | {name: value}

    assert operator.get(reverse("training:dry-run", args=["live"]), asked).status_code == 422


def test_before_an_edition_closes_what_is_open_is_listed(operator, cast):
    a_run(cast)
    page = operator.get(reverse("training:close-edition", args=["live"])).content.decode()
    assert "Groups that are not completed" in page

    answer = operator.post(reverse("training:close-edition", args=["live"]), follow=True)
    assert "is closed. Figures" in answer.content.decode()
    assert Edition.objects.get().state == "closed"
    again = operator.post(reverse("training:close-edition", args=["live"]), follow=True)
    assert "Only an open edition is closed." in again.content.decode()
