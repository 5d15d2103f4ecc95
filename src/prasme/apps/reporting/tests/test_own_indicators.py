"""What an operator defines is checked at its field, looked at first, kept by version and counted like what ships."""

from datetime import date

import pytest
from django.urls import reverse

from prasme.apps.conftest import NOW
from prasme.apps.reporting import actions, queries
from prasme.apps.reporting.models import OwnIndicator
from prasme.apps.reporting.tests.conftest import taught
from prasme.apps.reporting.verifying import verify

MARCH = date(2026, 3, 3)
WORDS = {"en": "Women trained", "lv": "Apmācītas sievietes"}
DATA = {
    "title": WORDS, "unit": WORDS, "counting_rule": WORDS, "source": "participation", "measure": "distinct",
    "of": "person", "where": {"size": "micro"}, "breakdowns": ["size", "municipality"], "target": 4,
}  # fmt: skip
FIELDS = {
    "name": "small_firms", "title_en": "Small firms", "title_lv": "Mazie", "unit_en": "firms", "unit_lv": "firmas",
    "counting_rule_en": "Each small firm once.", "counting_rule_lv": "Katru vienreiz.", "source": "participation",
    "measure": "distinct", "of": "enterprise", "where": "{size: [small]}", "date": "day", "period": "within",
    "breakdowns": "[size]", "round": "0", "fewest": "5", "confirmed": "on", "act": "save",
}  # fmt: skip


@pytest.fixture
def run_before(cast):
    return taught(cast, MARCH, [(cast.bakery, cast.ilze), (cast.garage, cast.janis)], [(9, True, "")])


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def define(cast, name="made_up", data=DATA, **changes):
    values = {"edition": cast.edition, "of_programme": True, "name": name, "data": data, "at": NOW, "by": cast.operator}
    return actions.define_indicator(**values | changes)


def page(cast, name="reporting:define", *more):
    return reverse(name, args=[cast.edition.code, *more])


def test_it_is_counted_opened_and_verified_like_one_that_ships(operator, cast, run_before, tmp_path):
    define(cast)
    define(cast, "twice", dict.fromkeys(("title", "unit", "counting_rule"), WORDS) | {"expression": "made_up * 2"})
    known = queries.counted_for([cast.edition])
    scope = queries.scope_of(cast.edition)
    assert [queries.figure(known[name], scope).value for name in ("made_up", "twice")] == [1, 2]
    opened = operator.get(page(cast, "reporting:figure", "made_up")).content.decode()
    assert "Ilze Bērziņa" in opened
    assert "Jānis Ķirsis" not in opened
    listed = operator.get(page(cast, "reporting:figures") + "?set=own").content.decode()
    assert "Women trained" in listed
    assert "goal 4" in listed
    made = verify(edition_code=cast.edition.code, folder=tmp_path)
    assert made.agrees
    assert {"made_up", "twice"} <= set(made.checked)
    told = {one["id"]: one["value"] for one in queries.figures_as_data(edition_code=cast.edition.code)["figures"]}
    assert told["twice"] == 2


def test_a_change_is_a_new_version_and_a_freeze_keeps_its_own(cast, run_before):
    define(cast)
    period = actions.open_period(
        edition=cast.edition, title="Half", starts_on=date(2026, 1, 1), ends_on=date(2026, 6, 30), by=cast.operator
    )
    actions.freeze_period(period=period, at=NOW, by=cast.operator)
    second = define(cast, data=DATA | {"where": {}}, reason="All sizes.")
    assert second.version == 2
    with pytest.raises(actions.NothingNew):
        define(cast, data=DATA | {"where": {}})
    assert queries.figure(queries.known([cast.edition])["made_up"], queries.scope_of(cast.edition)).value == 2
    [since] = queries.changes_since_freeze(period, only="made_up")
    assert (since.frozen.value, since.figure.value, since.entered, since.left) == (1, 1, [], [])
    actions.retire_indicator(programme=cast.programme, name="made_up", reason="", at=NOW, by=cast.operator)
    assert "made_up" not in queries.known([cast.edition])
    assert [one.version for one in queries.versions_of(cast.programme, "made_up")] == [3, 2, 1]
    [since] = queries.changes_since_freeze(period, only="made_up")
    assert since.figure.value == 1


def test_one_of_an_edition_is_not_in_another_and_not_in_the_programme(cast):
    from prasme.apps.conftest import an_edition

    define(cast, of_programme=False)
    other = an_edition(cast.programme, "other")
    assert "made_up" in queries.known([cast.edition])
    assert "made_up" not in queries.known([other])
    assert "made_up" not in queries.known([cast.edition, other])


def test_it_is_looked_at_first_and_then_kept(operator, cast, run_before):
    looked = operator.post(page(cast), FIELDS | {"act": "look"})
    assert looked.status_code == 200
    told = looked.content.decode()
    assert "Counts each “enterprise” among “courses completed” once" in told
    assert "Jānis Ķirsis" in told
    assert not OwnIndicator.objects.exists()
    kept = operator.post(page(cast), FIELDS)
    assert kept.status_code == 302
    assert OwnIndicator.objects.get().data["where"] == {"size": ["small"]}
    again = operator.get(page(cast, "reporting:redefine", "small_firms")).content.decode()
    assert "{size: [small]}" in again
    same = operator.post(page(cast, "reporting:redefine", "small_firms"), FIELDS)
    assert same.status_code == 422
    assert "The newest version says the same" in same.content.decode()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"of": "colour"}, "“colour” cannot stand here. These can:"),
        ({"where": "{colour: red}"}, "There is no column “colour”. There are:"),
        ({"where": "{size: ["}, "This is not YAML"),
        ({"title_lv": ""}, "The text in lv is missing."),
        ({"source": ""}, "Say which kind of fact is counted"),
        ({"expression": "aid_granted / nonsense"}, "No such indicator that is counted itself: nonsense."),
        ({"expression": "import os"}, "is not an expression"),
        ({"name": "people_trained"}, "An indicator of this name ships."),
        ({"name": "new"}, "This word is part of an address."),
        ({"yaml": "a: &a [1]\nb: *a"}, "references (*) are not read"),
        ({"yaml": "title: {en: A}"}, "The text in en, lv is missing."),
        ({"round": "7"}, "Write a whole number from 0 to 4."),
    ],
)
def test_what_is_wrong_stands_at_the_field_and_what_was_typed_stays(operator, cast, changes, told):
    answer = operator.post(page(cast), FIELDS | changes)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert told in text
    assert "Katru vienreiz." in text
    assert not OwnIndicator.objects.exists()


def test_yaml_is_taken_as_it_ships(operator, cast):
    text = "own_share_2:\n  title: {en: A, lv: B}\n  unit: {en: EUR, lv: EUR}\n  counting_rule: {en: A, lv: B}\n" \
        "  source: grant\n  measure: sum\n  of: own_share\n  round: 2\n"  # fmt: skip
    assert operator.post(page(cast), {"name": "own_2", "yaml": text, "act": "save"}).status_code == 302
    assert OwnIndicator.objects.get().data["of"] == "own_share"
