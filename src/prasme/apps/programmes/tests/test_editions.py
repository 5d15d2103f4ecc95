"""Editions: opened with funders and targets, shown with their law, corrected by one at a time."""

from decimal import Decimal

import pytest
from django.urls import reverse

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import a_run, a_user, an_edition
from prasme.apps.enterprises.actions import register_organisation
from prasme.apps.programmes.actions import NewCourse, add_block
from prasme.apps.programmes.models import Edition, Mode
from prasme.apps.programmes.queries import blocks_of, editions_visible_to, latest_start, law_of, measurable
from prasme.apps.territories.models import Territory, TerritoryKind


@pytest.fixture
def chief(client, cast):
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))
    return client


@pytest.fixture
def funder(db):
    return register_organisation(kind="funder", name="European Regional Development Fund", by=None)


def filled(cast, funder, **changes):
    country = Territory.objects.get_or_create(
        code="LV",
        defaults={"name": "Latvija", "kind": TerritoryKind.COUNTRY, "valid_from": "1991-08-21", "source": "x"},
    )[0]
    return {
        "programme": cast.programme.pk, "code": "Start-2027", "title": "Edition 2027", "territory": country.pk,
        "starts_on": "2027-01-01", "ends_on": "2027-12-31", "legal_basis": "de_minimis", "aid_intensity": "70",
        "aid_budget": "100000.00", "completion_share": "80", "eligible_sizes": ["micro", "small"],
        "participant_data": "none", "currency": "EUR",
        "funder-TOTAL_FORMS": "4", "funder-INITIAL_FORMS": "0", "funder-0-organisation": funder.pk,
        "funder-0-share": "85", "funder-1-organisation": cast.programme.owner_id, "funder-1-share": "15",
        "target_people_trained": "200",
    } | changes  # fmt: skip


def post(client, data):
    return client.post(reverse("programmes:open-edition"), data)


def test_an_edition_opens_with_its_funders_and_targets(chief, cast, funder):
    answer = post(chief, filled(cast, funder))

    edition = Edition.objects.get(code="start-2027")
    assert answer.url == reverse("programmes:edition", args=["start-2027"])
    assert (edition.state, edition.aid_intensity, edition.completion_share) == ("open", Decimal("0.7"), Decimal("0.8"))
    assert list(edition.funders.order_by("pk").values_list("share", flat=True)) == [Decimal("0.85"), Decimal("0.15")]
    assert [(one.indicator, one.value) for one in edition.targets.all()] == [("people_trained", 200)]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"funder-1-share": "10"}, "The shares are 95.0 % together. They must be 100 %."),
        ({"funder-1-share": ""}, "How much of the aid does this funder pay?"),
        ({"funder-1-organisation": ""}, "Who pays this share?"),
        ({"ends_on": "2026-12-31"}, "The last day is before the first"),
        ({"code": "live"}, "has this code. Take another."),
        ({"code": "new"}, "This word is part of an address"),
        ({"aid_intensity": ""}, "This legal basis leaves the share to the edition"),
        ({"eligible_sizes": []}, "This field is required"),
        ({"completion_share": "0"}, "greater than or equal to 1"),
    ],
)
def test_a_slip_is_told_and_nothing_opens(chief, cast, funder, changes, sentence):
    answer = post(chief, filled(cast, funder, **changes))
    page = answer.content.decode().replace("\N{NO-BREAK SPACE}", " ")

    assert answer.status_code == 422
    assert sentence in page
    assert 'value="Edition 2027"' in page
    assert Edition.objects.count() == 1


def test_a_funder_stands_in_one_row(chief, cast, funder):
    answer = post(chief, filled(cast, funder, **{"funder-1-organisation": funder.pk}))

    assert "A funder stands here twice" in answer.content.decode()


def test_only_a_role_over_everything_opens_editions(client, cast, funder):
    client.force_login(cast.operator)

    assert post(client, filled(cast, funder)).status_code == 403


def test_the_page_says_dates_money_law_and_curriculum(chief, cast, funder):
    course = NewCourse(code="2.1", title="Data", level="basic", price=Decimal(100), hours={Mode.ONLINE: Decimal(6)},
                       outcomes=[("4.2", "Protects customers' data")])  # fmt: skip
    add_block(programme=cast.programme, number=2, title="Safety", courses=[course], by=None)
    post(chief, filled(cast, funder))
    page = chief.get(reverse("programmes:edition", args=["start-2027"])).content.decode()

    for text in ("Fri 1 January 2027", "€ 100,000.00", "85.0 %", "Reg. (EU) 2023/2831", "2. Safety", "People trained"):
        assert text in page.replace("\N{NO-BREAK SPACE}", " ")


def test_the_law_is_that_of_the_first_day(cast):
    assert law_of("de_minimis", cast.edition.starts_on).value == 300_000
    assert law_of("de_minimis", cast.edition.starts_on.replace(year=2015)).value == 200_000
    assert law_of("none", cast.edition.starts_on) is None


def changed(edition, **values):
    return {
        "title": edition.title, "starts_on": "2026-01-01", "ends_on": "2026-12-31", "aid_budget": "50000",
        "aid_intensity": "", "completion_share": "80", "eligible_sizes": ["micro"], "seen": edition.version,
        "participant_data": "none", "currency": "EUR",
    } | values  # fmt: skip


def test_of_two_editors_the_second_is_shown_the_record_as_it_is(client, cast):
    client.force_login(cast.operator)
    address = reverse("programmes:edit-edition", args=["live"])
    client.post(address, changed(cast.edition, aid_budget="60000"))

    answer = client.post(address, changed(cast.edition, aid_budget="70000"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "The record as it is now" in page
    assert "60\N{NARROW NO-BREAK SPACE}000.00" in page
    assert 'value="70000"' in page
    assert Edition.objects.get().aid_budget == 60_000


def test_an_operator_sees_the_own_edition_and_a_provider_those_it_teaches_in(cast):
    other = an_edition(cast.programme, "other")
    assert list(editions_visible_to(cast.operator)) == [cast.edition]
    assert list(editions_visible_to(cast.provider_lead)) == []

    a_run(cast)
    assert list(editions_visible_to(cast.provider_lead)) == [cast.edition]
    assert other not in editions_visible_to(cast.auditor)


def test_one_begins_with_the_newest_open_edition(cast):
    closed = an_edition(cast.programme, "later", state="closed", starts_on="2027-01-01", ends_on="2027-12-31")
    closed.refresh_from_db()

    assert latest_start([closed, cast.edition]) == cast.edition
    assert latest_start([closed]) == closed
    assert latest_start([]) is None


def test_what_can_be_promised_comes_from_the_indicators(db):
    assert measurable()["people_trained"] == "People trained"


def test_the_curriculum_is_told_block_by_block(cast):
    add_block(programme=cast.programme, number=2, title="Safety", courses=[], by=None)

    assert [(block.number, [course.code for course in courses]) for block, courses in blocks_of(cast.programme.pk)] == [
        (1, ["1.1"])
    ]
