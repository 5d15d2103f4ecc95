"""Agreements and projects: recorded, moved on, asked about again, told with consent."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import NOW
from prasme.apps.cooperation import actions, queries, rules
from prasme.apps.cooperation.models import Cooperation, FollowUp, Kind, Reason, State, Step
from prasme.apps.core.codes import code_of
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.outbox.models import Message
from prasme.apps.outbox.tasks import send_message
from prasme.apps.search.queries import kinds_for
from prasme.apps.worklist.queries import items_for

BEGAN = date(2026, 3, 1)


def begin(cast, kind=Kind.AGREEMENT, subject="Web shop of the bakery", **changes):
    values = {
        "kind": kind, "edition": cast.edition, "subject": subject, "on": BEGAN, "at": NOW, "by": cast.operator,
        "parties": [
            actions.Party(organisation=cast.bakery, contact="Inese Kalniņa", email="inese@maize.example"),
            actions.Party(organisation=cast.garage, contact="Gatis"),
        ],
    } | changes  # fmt: skip
    return actions.record_cooperation(**values)


def move(cooperation, state, **changes):
    values = {"seen": cooperation.version, "on": BEGAN, "at": NOW, "by": None} | changes
    return actions.move_cooperation(cooperation=cooperation, state=state, **values)


@pytest.fixture
def agreement(cast):
    return begin(cast)


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def test_each_partner_is_asked_after_3_6_and_12_months(agreement):
    asked = FollowUp.objects.filter(partner__cooperation=agreement).values_list("months", "due_on").distinct()
    assert sorted(asked) == [(3, date(2026, 6, 1)), (6, date(2026, 9, 1)), (12, date(2027, 3, 1))]
    assert FollowUp.objects.count() == 6


def test_it_takes_two_different_partners(cast):
    with pytest.raises(actions.TooFewPartners):
        begin(cast, parties=[actions.Party(organisation=cast.bakery)])
    with pytest.raises(actions.TooFewPartners):
        begin(cast, parties=[actions.Party(organisation=cast.bakery)] * 2)


def test_a_form_sent_twice_records_one(cast):
    assert begin(cast, request_key="a") == begin(cast, request_key="a")
    assert Cooperation.objects.count() == 1


def test_a_project_goes_from_the_introduction_to_what_is_implemented(cast):
    project = begin(cast, Kind.PROJECT)
    for state in (State.IN_TALKS, State.JOINT_PROJECT, State.CONTRACT, State.IMPLEMENTED):
        move(project, state)
    assert [step.state for step in project.steps.order_by("pk")] == [
        "introduced", "in_talks", "joint_project", "contract", "implemented",
    ]  # fmt: skip
    with pytest.raises(rules.StepNotPossible):
        move(project, State.IN_TALKS)


def test_what_stops_has_a_reason_and_can_be_taken_up_again(cast):
    project = begin(cast, Kind.PROJECT)
    with pytest.raises(rules.ReasonMissing):
        move(project, State.STOPPED)
    move(project, State.STOPPED, reason=Reason.NO_MONEY)
    move(project, State.IN_TALKS)
    assert project.state == State.IN_TALKS


@pytest.mark.parametrize("state", rules.NEXT)
def test_every_state_has_its_next_ones_and_belongs_to_one_kind(state):
    reached, open_ones = {state}, [state]
    while open_ones:
        for after in rules.NEXT[open_ones.pop()]:
            if after not in reached:
                reached.add(after)
                open_ones.append(after)
    of_agreement = {"signed", "alive", "delivered", "ended"}
    assert reached <= of_agreement or not reached & of_agreement
    assert state in State.values


def test_the_database_keeps_the_states_of_the_kinds_apart(agreement):
    with pytest.raises(IntegrityError), transaction.atomic():
        Cooperation.objects.filter(pk=agreement.pk).update(state=State.CONTRACT)


def test_of_two_people_at_once_the_second_is_told(agreement):
    move(agreement, State.ALIVE)
    with pytest.raises(ChangedMeanwhile):
        move(agreement, State.DELIVERED, seen=1)


# ---------------------------------------------------------------- asking again


def test_who_has_an_address_is_asked_on_the_day_and_once_more(agreement):
    assert actions.ask_partners(on=date(2026, 5, 31), at=NOW) == 0
    day = NOW + timedelta(days=92)
    assert actions.ask_partners(on=date(2026, 6, 1), at=day) == 1
    assert actions.ask_partners(on=date(2026, 6, 1), at=day) == 0
    assert actions.ask_partners(on=date(2026, 6, 12), at=day + rules.REMINDED_AFTER) == 1
    assert actions.ask_partners(on=date(2026, 7, 12), at=day + 2 * rules.REMINDED_AFTER) == 0
    assert Message.objects.filter(kind="cooperation-follow-up").count() == 2


def test_after_a_long_pause_only_the_latest_question_is_asked(agreement):
    assert actions.ask_partners(on=date(2027, 3, 2), at=NOW) == 1
    assert FollowUp.objects.get(asked_at__isnull=False).months == 12


def test_nobody_is_asked_about_what_is_over(agreement):
    move(agreement, State.DELIVERED)
    assert actions.ask_partners(on=date(2027, 3, 2), at=NOW) == 0


def test_the_letter_has_a_link_for_each_answer_and_keeps_none(agreement):
    actions.ask_partners(on=date(2026, 6, 1), at=NOW)
    message = Message.objects.get()
    send_message(message.pk)
    [sent] = mail.outbox
    code = code_of("follow-up", FollowUp.objects.get(asked_at__isnull=False).pk)
    assert f"/cooperation/answer/{code}/?answer=delivered" in sent.body
    assert code not in message.text


@pytest.fixture
def link(agreement):
    asked = FollowUp.objects.get(partner__email="inese@maize.example", months=3)
    return reverse("cooperation:follow-up", args=[code_of("follow-up", asked.pk)])


def test_looking_at_the_link_answers_nothing(client, link, agreement):
    page = client.get(f"{link}?answer=delivered")
    assert page.status_code == 200
    assert 'value="delivered"' in page.content.decode()
    agreement.refresh_from_db()
    assert agreement.state == State.SIGNED


def test_one_press_moves_it_on_and_names_who_said_it(client, link, agreement, cast):
    answer = client.post(link, {"answer": "alive", "note": "The shop is open.", "may_be_told": "on"})
    assert answer.status_code == 200
    agreement.refresh_from_db()
    step = agreement.steps.latest("pk")
    assert (agreement.state, step.said_by, step.note) == (State.ALIVE, cast.bakery, "The shop is open.")
    assert agreement.partners.get(organisation=cast.bakery).may_be_told_at
    assert client.post(link, {"answer": "delivered"}).status_code == 200  # works once
    agreement.refresh_from_db()
    assert agreement.state == State.ALIVE


def test_who_says_that_it_ended_says_why(client, link):
    answer = client.post(link, {"answer": "ended", "note": "No time."})
    assert answer.status_code == 422
    assert "No time." in answer.content.decode()


def test_partners_who_disagree_are_shown_to_the_keeper_until_somebody_decides(client, link, agreement, cast):
    move(agreement, State.DELIVERED)
    client.post(link, {"answer": "ended", "reason": "no_time"})
    agreement.refresh_from_db()
    assert agreement.state == State.DELIVERED
    assert list(queries.disagreements(cast.operator)) == [agreement]
    [item] = items_for(cast.operator, at=timezone.now(), keys=["partners-disagree"])
    assert item.title == "Partners say different things: Web shop of the bakery"


def test_who_has_no_address_is_called(operator, agreement, cast):
    found = queries.to_call(cast.operator, on=date(2026, 6, 2), asked_before=NOW)
    [item] = items_for(cast.operator, at=datetime.fromisoformat("2026-06-02T10:00:00+03:00"), keys=["partners-to-call"])
    assert item.title == "Ask SIA Skrūve what became of it"
    [one] = found
    assert one.partner.organisation == cast.garage
    page = reverse("cooperation:note-answer", args=[one.pk])
    assert operator.get(page).status_code == 200
    assert operator.post(page, {"answer": "alive", "note": "By telephone"}).status_code == 302
    step = agreement.steps.latest("pk")
    assert (step.said_by, step.by, step.state) == (cast.garage, cast.operator, "alive")


# ---------------------------------------------------------------- pages


def form_of(cast, **changes):
    return {
        "kind": "project", "edition": cast.edition.pk, "subject": "Robot for the garage", "on": "2026-03-01",
        "value": "1200", "in_kind": "", "terms": "", "request_key": "k", "partner-TOTAL_FORMS": "2",
        "partner-INITIAL_FORMS": "0", "partner-0-organisation": cast.bakery.registration_number,
        "partner-0-email": "i@maize.example", "partner-1-organisation": cast.garage.name,
    } | changes  # fmt: skip


def test_one_is_recorded_by_hand(operator, cast):
    answer = operator.post(reverse("cooperation:record"), form_of(cast))
    made = Cooperation.objects.get()
    assert answer["Location"] == reverse("cooperation:cooperation", args=[made.pk])
    assert (made.value, made.state, made.partners.count()) == (Decimal(1200), State.INTRODUCED, 2)
    assert operator.get(answer["Location"]).status_code == 200


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"partner-1-organisation": "Nobody"}, "No organisation is registered as “Nobody”"),
        ({"partner-1-organisation": ""}, "Name at least two different partners."),
        ({"on": "2099-01-01"}, "This day is still ahead"),
        ({"value": "-5"}, "greater than or equal to 0"),
    ],
)
def test_bad_input_is_told_and_nothing_is_lost(operator, cast, wrong, said):
    answer = operator.post(reverse("cooperation:record"), form_of(cast, **wrong))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert said in page
    assert "Robot for the garage" in page
    assert not Cooperation.objects.exists()


def test_a_step_is_saved_from_the_page(operator, agreement):
    page = reverse("cooperation:move", args=[agreement.pk])
    wrong = operator.post(page, {"state": "ended", "on": "2026-03-02", "seen": 1, "note": "Typed"})
    assert wrong.status_code == 422
    assert "Typed" in wrong.content.decode()
    assert operator.post(page, {"state": "alive", "on": "2026-03-02", "seen": 1}).status_code == 302
    assert operator.post(page, {"state": "delivered", "on": "2026-03-02", "seen": 1}).status_code == 422


def test_a_story_is_told_when_each_partner_agrees_and_another_text_asks_anew(operator, client, agreement, cast):
    operator.post(reverse("cooperation:tell", args=[agreement.pk]), {"story": "It began with bread.", "seen": 1})
    stories = reverse("cooperation:stories")
    assert "It began with bread." not in client.get(stories).content.decode()
    for partner in agreement.partners.all():
        operator.post(reverse("cooperation:consent", args=[partner.pk]), {"allow": "1"})
    assert "It began with bread." in client.get(stories).content.decode()
    operator.post(reverse("cooperation:tell", args=[agreement.pk]), {"story": "Another text.", "seen": 2})
    assert "Another text." not in client.get(stories).content.decode()


def test_shares_open_to_their_records(operator, cast):
    for number, state in enumerate((State.IMPLEMENTED, State.STOPPED, State.IN_TALKS, None, None)):
        project = begin(cast, Kind.PROJECT, f"Project {number}")
        if state:
            move(project, state, reason=Reason.NO_FIT if state == State.STOPPED else "")
    [line] = queries.outcomes(queries.cooperations_visible_to(cast.operator), "edition")
    assert (line.begun, line.going, line.done, line.over, line.share) == (5, 3, 1, 1, 0.2)
    for state, count in (("", 5), ("going", 3), ("done", 1), ("over", 1)):
        asked = f"?edition={cast.edition.pk}&kind=project&state={state}"
        page = operator.get(reverse("cooperation:cooperations") + asked)
        assert page.context["table"].total == count
    assert "20%" in operator.get(reverse("cooperation:outcomes") + "?by=edition").content.decode().replace("\xa0", "")
    assert "need and offer did not fit" in operator.get(reverse("cooperation:outcomes")).content.decode().lower()


def test_the_list_is_searched_exported_and_stays_within_its_queries(operator, cast, django_assert_max_num_queries):
    for number in range(60):
        begin(cast, subject=f"Agreement {number}")
    begin(cast, Kind.PROJECT, "Robot")
    with django_assert_max_num_queries(16):
        page = operator.get(reverse("cooperation:cooperations"), {"q": "skrūve", "kind": "project"})
    rows = page.context["table"].rows
    assert [(row["subject"], row["between"]) for row in rows] == [("Robot", "SIA Maizes krāsns, SIA Skrūve")]
    file = operator.get(reverse("cooperation:cooperations"), {"format": "csv"})
    lines = b"".join(file).decode("utf-8-sig").splitlines()
    assert lines[0].startswith("subject,between,kind,place")
    assert len(lines) == 62
    assert operator.get(reverse("cooperation:cooperations"), {"funder": "x"}).context["table"].total == 0


def test_the_box_finds_it(agreement, cast):
    [kind] = [kind for kind in kinds_for(cast.operator) if str(kind.name) == "Agreements and projects"]
    assert list(kind.found(cast.operator, "maizes")) == [agreement]


def test_steps_are_never_changed(agreement):
    with pytest.raises(Exception, match="Cannot update or delete rows"):
        Step.objects.filter(cooperation=agreement).update(note="other")
