"""The next edition begins with what stood in the last, or with a template; a method goes to another country."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import a_user
from prasme.apps.enterprises.actions import register_organisation
from prasme.apps.programmes.actions import PlannedDeadline, promise, set_deadline, share_out
from prasme.apps.programmes.models import Course, Deadline, Edition, Programme
from prasme.apps.programmes.patterns import patterns
from prasme.apps.programmes.queries import lineage
from prasme.apps.programmes.tests.test_editions import filled
from prasme.apps.territories.models import Territory


@pytest.fixture
def chief(client, cast):
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))
    return client


@pytest.fixture
def live(cast):
    fund = register_organisation(kind="funder", name="European Social Fund Plus", by=None)
    share_out(edition=cast.edition, funders={fund: Decimal("0.85"), cast.programme.owner: Decimal("0.15")}, by=None)
    promise(edition=cast.edition, targets={"people_trained": Decimal(500), "quality": Decimal("8.500")}, by=None)
    said = PlannedDeadline(
        kind="report", title="Quarterly report", due_on=date(2026, 3, 31), responsible="operator", repeat="quarterly"
    )
    set_deadline(edition=cast.edition, planned=said, by=None)
    return cast.edition


def asked(cast, **changes):
    return {
        "programme": cast.programme.pk, "territory": a_country().pk, "code": "next", "title": "Edition 2027",
        "starts_on": "2027-01-01", "ends_on": "", "funders": "on", "budget": "on", "deadlines": "on",
        "targets_percent": "120",
    } | changes  # fmt: skip


def a_country(code="LV", name="Latvija"):
    values = {"name": name, "kind": "country", "valid_from": date(1991, 8, 21), "source": "invented"}
    return Territory.objects.get_or_create(code=code, defaults=values)[0]


def test_a_clone_is_a_draft_with_what_was_chosen(chief, cast, live):
    answer = chief.post(reverse("programmes:clone-edition", args=["live"]), asked(cast))

    clone = Edition.objects.get(code="next")
    assert answer.url == reverse("programmes:edition", args=["next"])
    assert (clone.state, clone.ends_on, clone.made_from) == ("draft", date(2027, 12, 31), live)
    assert sorted(one.share for one in clone.funders.all()) == [Decimal("0.15"), Decimal("0.85")]
    assert {one.indicator: one.value for one in clone.targets.all()} == {
        "people_trained": Decimal(600), "quality": Decimal("10.200"),
    }  # fmt: skip
    assert {one.by for one in clone.targets.all()} == {date(2027, 12, 31)}
    assert [one.due_on for one in clone.deadlines.order_by("due_on")] == [
        date(2027, 3, 31), date(2027, 6, 30), date(2027, 9, 30), date(2027, 12, 31),
    ]  # fmt: skip
    assert not clone.deadlines.filter(series__in=live.deadlines.values("series")).exists()


def test_what_was_not_chosen_stays_behind(chief, cast, live):
    data = asked(cast, targets_percent="")
    for name in ("funders", "budget", "deadlines"):
        del data[name]
    chief.post(reverse("programmes:clone-edition", args=["live"]), data)

    clone = Edition.objects.get(code="next")
    assert (clone.aid_budget, clone.funders.count(), clone.targets.count(), clone.deadlines.count()) == (None, 0, 0, 0)


def test_a_slip_in_a_clone_is_told(chief, cast, live):
    answer = chief.post(reverse("programmes:clone-edition", args=["live"]), asked(cast, ends_on="2026-01-01"))

    assert answer.status_code == 422
    assert "The last day is before the first" in answer.content.decode()
    assert chief.post(reverse("programmes:clone-edition", args=["live"]), asked(cast, code="live")).status_code == 422


def test_a_draft_opens_once_and_takes_no_applications_before(chief, cast, live):
    chief.post(reverse("programmes:clone-edition", args=["live"]), asked(cast))
    page = chief.get(reverse("programmes:edition", args=["next"])).content.decode()
    assert reverse("programmes:open-draft", args=["next"]) in page

    chief.post(reverse("programmes:open-draft", args=["next"]))
    assert Edition.objects.get(code="next").state == "open"
    again = chief.post(reverse("programmes:open-draft", args=["next"]), follow=True)
    assert "is no draft any more" in again.content.decode()


@pytest.mark.parametrize("key", ["de_minimis_year", "training_aid_year", "free_workshops"])
def test_a_template_fills_the_form_and_brings_its_deadlines(chief, cast, key):
    address = reverse("programmes:open-edition") + f"?template={key}"
    page = chief.get(address)
    form, pattern = page.context["form"], patterns()[key]
    assert form["legal_basis"].value() == pattern.values["legal_basis"]
    assert "starts_on" in form.initial

    fund = register_organisation(kind="funder", name="European Social Fund Plus", by=None)
    chief.post(address, filled(cast, fund, legal_basis=pattern.values["legal_basis"], draft="yes"))
    drafted = Edition.objects.get(code="start-2027")
    assert drafted.state == "draft"
    assert {one.kind for one in drafted.deadlines.all()} == {one.kind for one in pattern.deadlines}


def test_the_quarters_of_a_year_are_due_in_order(chief, cast):
    fund = register_organisation(kind="funder", name="European Social Fund Plus", by=None)
    chief.post(reverse("programmes:open-edition") + "?template=de_minimis_year", filled(cast, fund))

    rows = Deadline.objects.filter(edition__code="start-2027", kind="period").order_by("due_on")
    assert [one.due_on for one in rows] == [
        date(2027, 3, 31), date(2027, 6, 30), date(2027, 9, 30), date(2027, 12, 31),
    ]  # fmt: skip


def test_funders_and_targets_are_corrected_on_their_page(chief, cast, live):
    page = chief.get(reverse("programmes:edit-money", args=["live"]))
    rows = page.context["funders"].forms
    assert [row.initial.get("share") for row in rows[:2]] == [85, 15]

    data = {
        "funder-TOTAL_FORMS": "2", "funder-INITIAL_FORMS": "2", "target_people_trained": "450",
        "funder-0-organisation": rows[0].initial["organisation"].pk, "funder-0-share": "100",
    }  # fmt: skip
    chief.post(reverse("programmes:edit-money", args=["live"]), data)
    assert [one.share for one in live.funders.all()] == [1]
    assert [(one.indicator, one.value) for one in live.targets.all()] == [("people_trained", 450)]

    answer = chief.post(reverse("programmes:edit-money", args=["live"]), data | {"funder-0-share": "90"})
    assert answer.status_code == 422
    assert "They must be 100 %" in answer.content.decode().replace("\N{NO-BREAK SPACE}", " ")


def test_a_programme_is_adapted_for_another_country_and_keeps_where_it_comes_from(chief, cast):
    country = a_country("BG", "България")
    cast.course.outcomes.create(competence="4.2", text="Protects customers' data")
    chief.post(
        reverse("programmes:adapt-programme", args=[cast.programme.code]),
        {
            "code": "malki", "title": "Малки предприятия", "territory": country.pk, "owner": cast.programme.owner_id,
            "blocks": [cast.course.block_id], "price_percent": "55.5",
        },
    )  # fmt: skip

    adapted = Programme.objects.get(code="malki")
    course = Course.objects.get(block__programme=adapted)
    assert (adapted.adapted_from, adapted.territory) == (cast.programme, country)
    assert (course.title, course.price, course.hours.count(), course.outcomes.count()) == (
        "Cloud services", Decimal("155.40"), 1, 1,
    )  # fmt: skip
    assert lineage(adapted) == [cast.programme, adapted]
    page = chief.get(reverse("programmes:programme", args=["malki"])).content.decode()
    assert cast.programme.title in page
    assert "България" in page


def test_an_edition_is_carried_into_the_adapted_programme(chief, cast, live):
    adapted = Programme.objects.create(code="malki", title="Malki", owner=cast.programme.owner)
    country = a_country("BG", "България")
    chief.post(
        reverse("programmes:clone-edition", args=["live"]),
        asked(cast, programme=adapted.pk, territory=country.pk),
    )

    clone = Edition.objects.get(code="next")
    assert (clone.programme, clone.territory) == (adapted, country)
