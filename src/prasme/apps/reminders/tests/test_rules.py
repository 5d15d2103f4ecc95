"""Rules write by themselves: on their day, once, not too often, and only where they are on."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as some

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import NOW, OVER, TODAY, a_run, a_seat, a_user
from prasme.apps.enterprises.models import Identity
from prasme.apps.occasions.models import Seat
from prasme.apps.outbox.models import Message
from prasme.apps.reminders import actions, queries
from prasme.apps.reminders.models import Rule, Switch
from prasme.apps.reminders.ready import READY
from prasme.apps.reminders.rules import LATE, days_to_look_at
from prasme.apps.training import actions as training

pytestmark = pytest.mark.django_db
FIRST = TODAY + timedelta(2)


def the_rule(happening, audience="person"):
    return Rule.objects.get(happening=happening, audience=audience)


def on(rule, cast, since=date(2026, 1, 1)):
    actions.switch_rule(rule=rule, edition=cast.edition, is_on=True, on=since, by=None)
    return rule


@pytest.fixture
def seated(cast, run):
    Identity.objects.filter(person=cast.ilze).update(email="ilze@maize.example")
    return a_seat(run, cast.bakery, cast.ilze)


def letters(kind):
    return Message.objects.filter(kind=kind)


def test_ready_made_rules_are_there_and_off():
    assert set(Rule.objects.values_list("name", flat=True)) == {one["name"] for one in READY}
    assert not Switch.objects.exists()
    assert actions.apply_rules(on=FIRST, at=NOW) == 0


def test_three_days_before_the_first_day_a_person_is_reminded_once(cast, seated):
    on(the_rule("first-day"), cast)

    assert actions.apply_rules(on=FIRST - timedelta(4), at=NOW) == 0
    assert actions.apply_rules(on=FIRST - timedelta(3), at=NOW) == 1
    assert actions.apply_rules(on=FIRST - timedelta(2), at=NOW) == 0
    letter = letters("first-day-ahead").get()
    assert (letter.to_address, letter.language) == ("ilze@maize.example", "lv")
    assert letter.organisation_id == str(cast.bakery.pk)


def test_a_worker_that_stood_still_catches_up_for_two_days_and_no_more(cast, seated):
    on(the_rule("first-day"), cast)

    assert actions.apply_rules(on=FIRST, at=NOW) == 0
    assert actions.apply_rules(on=FIRST - timedelta(1), at=NOW) == 1


def test_what_was_due_before_the_rule_was_on_is_not_written(cast, seated):
    on(the_rule("first-day"), cast, since=FIRST - timedelta(2))

    assert actions.apply_rules(on=FIRST - timedelta(2), at=NOW) == 0


def test_the_enterprise_gets_one_letter_with_its_people(cast, run, seated):
    a_seat(run, cast.bakery, cast.janis)
    on(the_rule("first-day", "firm"), cast)

    assert actions.apply_rules(on=FIRST - timedelta(7), at=NOW) == 1
    text = letters("first-day-ahead").get().text
    assert "Ilze Bērziņa" in text
    assert "Jānis Ķirsis" in text


def test_the_trainer_hears_that_a_course_takes_place_and_that_it_does_not(cast, run, seated):
    on(the_rule("confirmed", "trainer"), cast)
    on(the_rule("cancelled", "trainer"), cast)
    assert actions.apply_rules(on=TODAY, at=NOW) == 0

    training.confirm_run(run=run, by=None, at=NOW)
    assert actions.apply_rules(on=TODAY, at=NOW) == 1
    assert letters("trainer-confirmed").get().to_address == cast.trainer.email
    training.cancel_run(run=run, reason="The trainer is ill.", by=None, at=NOW)
    assert actions.apply_rules(on=TODAY, at=NOW) == 1
    assert actions.apply_rules(on=TODAY, at=NOW) == 0
    assert letters("trainer-cancelled").get().to_address == cast.trainer.email


def test_no_more_letters_than_the_limit_go_to_one_address(cast, seated):
    rule = on(the_rule("first-day"), cast)
    Rule.objects.filter(pk=rule.pk).update(most=1)
    other = a_run(cast, "LV-2", days=[FIRST + timedelta(1)])
    a_seat(other, cast.bakery, cast.ilze)

    assert actions.apply_rules(on=FIRST - timedelta(3), at=NOW) == 1
    rule.refresh_from_db()
    [kept] = queries.planned(rule, cast.edition, since=date(2026, 1, 1), on=FIRST - timedelta(2), at=NOW)
    assert kept.is_held_back
    assert actions.apply_rules(on=FIRST - timedelta(2), at=NOW) == 0
    assert actions.apply_rules(on=FIRST - timedelta(1), at=NOW + timedelta(8)) == 1, "a week later there is room again"


def test_who_was_on_the_course_is_asked_and_reminded_until_the_answer(cast, walked):
    Identity.objects.filter(person=cast.ilze).update(email="ilze@maize.example")
    on(the_rule("last-day"), cast)
    last = OVER.date()

    assert actions.apply_rules(on=last, at=OVER) == 1
    assert actions.apply_rules(on=last + timedelta(5), at=OVER) == 1, "a reminder"
    Seat.objects.filter(pk=walked.seat.pk).update(has_answered=True)
    assert actions.apply_rules(on=last + timedelta(6), at=OVER) == 0
    assert letters("feedback-asked").count() == 2


def test_the_manager_is_asked_half_a_year_after_the_last_training(cast, walked):
    on(the_rule("firm-left", "firm"), cast)
    day = walked.participation.completed_on + timedelta(183)

    assert actions.apply_rules(on=day - timedelta(1), at=OVER) == 0
    assert actions.apply_rules(on=day, at=OVER) == 1
    assert actions.apply_rules(on=day + timedelta(14), at=OVER) == 1
    assert {letter.to_address for letter in letters("impact-asked")} == {cast.manager.email}


def test_the_funder_s_questions_are_asked_on_leaving_and_six_months_later(cast, walked):
    from prasme.apps.participants import actions as asking
    from prasme.apps.participants.dataset import draft_of
    from prasme.apps.participants.models import Link

    Identity.objects.filter(person=cast.ilze).update(email="ilze@maize.example")
    cast.edition.participant_data = "esf_plus"
    cast.edition.save(update_fields=["participant_data"])
    leaving, later = on(the_rule("left"), cast), on(the_rule("left-six-months"), cast)
    left = walked.run.ends_on
    assert actions.apply_rules(on=left + timedelta(1), at=OVER) == 0, "without a notice nobody is asked"
    parts = draft_of({"edition": "", "owner": ""})
    asking.publish_notice(edition=cast.edition, parts=parts, by=None, at=OVER)

    list(queries.planned(leaving, cast.edition, since=left, on=left + timedelta(1), at=OVER))
    assert not Link.objects.exists(), "looking makes nothing"
    assert actions.apply_rules(on=left + timedelta(1), at=OVER) == 1
    assert actions.apply_rules(on=left + timedelta(later.days), at=OVER) == 1
    assert set(Link.objects.values_list("moment", flat=True)) == {"exit", "six_months"}


def test_a_letter_leaves_as_words_and_as_a_page(cast, seated, settings):
    from prasme.apps.outbox.actions import deliver_message

    settings.MAIL_LEAVES = True
    on(the_rule("first-day"), cast)
    actions.apply_rules(on=FIRST - timedelta(3), at=NOW)

    deliver_message(message=letters("first-day-ahead").get(), at=NOW)

    [sent] = mail.outbox
    [(page, kind)] = sent.alternatives
    assert kind == "text/html"
    assert page.startswith('<!doctype html>\n<html lang="lv">')
    assert "<img" not in page


# ---------------------------------------------------------------- pages


def test_an_operator_switches_a_rule_and_sees_whom_it_would_write_to(
    client, cast, seated, django_assert_max_num_queries
):
    client.force_login(cast.operator)
    rule, edition = the_rule("first-day"), cast.edition.code

    with django_assert_max_num_queries(16):
        page = client.get(reverse("reminders:rules")).content.decode()
    assert "3 days before" in page
    client.post(reverse("reminders:switch", args=[rule.pk]), {"edition": edition, "on": "1"})
    assert Switch.objects.get().rule == rule
    with django_assert_max_num_queries(24):
        page = client.get(reverse("reminders:rule", args=[rule.pk]), {"edition": edition}).content.decode()
    assert "Nobody today" in page
    client.post(reverse("reminders:switch", args=[rule.pk]), {"edition": edition, "on": "0"})
    assert not Switch.objects.exists()
    assert client.get(reverse("reminders:add-rule")).status_code == 403, "rules are set up for all editions"


def test_a_rule_is_added_changed_and_taken_away(client, cast):
    client.force_login(a_user("all@prasme.example", Role.OPERATOR))
    said = {
        "name": "A week before", "happening": "first-day", "count": "7", "when": "before", "audience": "person",
        "again": "0", "again_after": "7", "most": "2", "within": "7", "seen": "0",
    }  # fmt: skip

    refused = client.post(reverse("reminders:add-rule"), said | {"happening": "last-day", "audience": "trainer"})
    assert refused.status_code == 422
    assert "About that the rule can write to" in refused.content.decode()
    client.post(reverse("reminders:add-rule"), said)
    rule = Rule.objects.get(name="A week before")
    assert (rule.days, rule.most) == (-7, 2)
    again = client.post(reverse("reminders:add-rule"), said)
    assert "Another rule has this name" in again.content.decode()
    edit = reverse("reminders:edit-rule", args=[rule.pk])
    client.post(edit, said | {"count": "5", "seen": str(rule.version)})
    assert client.post(edit, said | {"count": "4", "seen": str(rule.version)}).status_code == 422
    rule.refresh_from_db()
    assert rule.days == -5
    client.post(reverse("reminders:retire-rule", args=[rule.pk]))
    assert client.get(reverse("reminders:rule", args=[rule.pk])).status_code == 404


# ---------------------------------------------------------------- the pure part


@given(some.dates(date(2020, 1, 1), date(2030, 1, 1)), some.integers(-60, 300), some.integers(0, 3))
def test_each_letter_looks_at_its_own_day_and_the_two_before(day, days, again):
    found = days_to_look_at(on=day, days=days, since=date(2000, 1, 1), is_now=False, again=again, again_after=30)

    assert len(found) == len(set(found)) == (again + 1) * (LATE + 1)
    assert (0, day - timedelta(days)) in found
