"""What is worked out at measures: canvas and roadmap, agreements looked at, programme, languages."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import translation

from prasme.apps.conftest import NOW, TODAY
from prasme.apps.cooperation.actions import Party, record_cooperation
from prasme.apps.cooperation.models import Kind
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.measures import actions
from prasme.apps.measures.models import ActionPoint, MeasureKind, Note, Part
from prasme.apps.measures.queries.programme import released
from prasme.apps.measures.tests.conftest import SOON, a_measure
from prasme.apps.worklist.kinds import kinds


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


@pytest.fixture
def workshop(cast):
    return a_measure(cast, MeasureKind.WORKSHOP, "WORK-1")


def roadmap(cast, workshop, due=TODAY):
    return actions.write_note(
        measure=workshop, form="roadmap", values={"today": "Paper", "goal": "No paper"}, organisation=cast.bakery,
        actions=[actions.Doing("Choose a system", "The baker", due)], by=cast.operator, at=NOW,
    )  # fmt: skip


def test_a_canvas_and_a_roadmap_are_filled_in_on_the_page(cast, operator, workshop):
    page = reverse("measures:write-note", args=[workshop.code, "roadmap"])
    sent = {
        "organisation": cast.bakery.registration_number, "today": "By hand", "goal": "By itself", "seen": "",
        "doing-TOTAL_FORMS": "3", "doing-INITIAL_FORMS": "0", "doing-0-text": "Buy a scale",
        "doing-0-owner": "The baker", "doing-0-due_on": "2026-06-01",
    }  # fmt: skip
    assert operator.get(page).status_code == 200
    assert operator.post(page, sent | {"goal": ""}).status_code == 422
    assert operator.post(page, sent | {"doing-0-due_on": ""}).status_code == 422

    assert operator.post(page, sent).status_code == 302

    note = Note.objects.get()
    assert note.values == {"today": "By hand", "goal": "By itself"}
    assert note.actions.get().text == "Buy a scale"
    assert operator.get(reverse("measures:notes", args=[workshop.code])).status_code == 200


def test_a_roadmap_is_a_paper_too(cast, operator, workshop):
    note = roadmap(cast, workshop)

    paper = operator.get(reverse("measures:note-paper", args=[note.pk]))

    assert paper.content.startswith(b"%PDF")


def test_a_change_keeps_what_is_done_and_two_who_change_are_told(cast, operator, workshop):
    note = roadmap(cast, workshop)
    operator.post(reverse("measures:finish-action", args=[ActionPoint.objects.get().pk]))
    page = reverse("measures:change-note", args=[note.pk])
    sent = {
        "organisation": "", "today": "Still paper", "goal": "None", "seen": str(note.version),
        "doing-TOTAL_FORMS": "2", "doing-INITIAL_FORMS": "1", "doing-0-text": "Choose a system",
        "doing-0-owner": "The baker", "doing-0-due_on": TODAY.isoformat(), "doing-1-text": "Teach the shop",
        "doing-1-owner": "The shop", "doing-1-due_on": "2026-06-01",
    }  # fmt: skip

    assert operator.post(page, sent).status_code == 302
    assert operator.post(page, sent).status_code == 422

    assert [(one.text, one.done_on is None) for one in ActionPoint.objects.order_by("pk")] == [
        ("Choose a system", False),
        ("Teach the shop", True),
    ]


def test_an_action_that_is_overdue_stands_on_the_worklist(cast, workshop):
    roadmap(cast, workshop, due=TODAY)
    rows = kinds()["actions"].rows

    assert not rows(cast.operator, NOW)
    [late] = rows(cast.operator, NOW + timedelta(1))
    assert "Choose a system" in kinds()["actions"].item(late).title


def test_a_monitoring_workshop_takes_its_list_from_cooperation(cast, operator):
    workshop = a_measure(cast, MeasureKind.MONITORING, "MON-1")
    agreed = record_cooperation(
        kind=Kind.AGREEMENT, edition=cast.edition, subject="Bread for the garage", on=TODAY, at=NOW, by=None,
        parties=[Party(organisation=cast.bakery), Party(organisation=cast.garage)],
    )  # fmt: skip
    page = reverse("measures:notes", args=[workshop.code])
    assert "Bread for the garage" in operator.get(page).content.decode()
    write = reverse("measures:write-note", args=[workshop.code, "monitored"])
    assert operator.get(write).status_code == 404, "the agreement is in the address"
    sent = {"said": "It goes on", "doing-TOTAL_FORMS": "0", "doing-INITIAL_FORMS": "0"}

    assert operator.post(f"{write}?of={agreed.pk}", sent).status_code == 302
    assert operator.post(f"{write}?of={agreed.pk}", sent).status_code == 422

    assert Note.objects.get().cooperation == agreed
    assert operator.get(reverse("measures:note", args=[Note.objects.get().pk])).status_code == 200


def test_what_a_meetup_talks_about_stands_on_its_public_page(cast, client, meetup):
    actions.write_note(
        measure=meetup, form="challenge", values={"title": "Knots", "today": "Secret of the firm"},
        organisation=cast.bakery, by=cast.operator, at=NOW,
    )  # fmt: skip

    page = client.get(reverse("measures:event", args=[meetup.code])).content.decode()

    assert "Knots" in page
    assert "Secret of the firm" not in page


# ---------------------------------------------------------------- programme


@pytest.fixture
def conference(cast):
    return a_measure(cast, MeasureKind.CONFERENCE, "CONF-1")


def at(hour):
    return datetime.fromisoformat(f"{SOON.isoformat()}T{hour:02}:00:00+02:00")


def item(conference, title, hour, place="Hall", speaker=None):
    return actions.plan_item(
        measure=conference, title=title, place=place, starts_at=at(hour), ends_at=at(hour + 1), speaker=speaker,
        by=None,
    )  # fmt: skip


def test_a_programme_is_seen_once_it_is_released_and_as_it_was_then(cast, client, conference):
    item(conference, "Opening", 9)
    assert released(conference) == []

    first = actions.release_programme(measure=conference, by=cast.operator, at=NOW)
    item(conference, "Surprise", 10)
    with pytest.raises(actions.SameTime):
        item(conference, "Double", 10)

    page = client.get(reverse("measures:event", args=[conference.code])).content.decode()
    assert "Opening" in page
    assert "Surprise" not in page
    second = actions.release_programme(measure=conference, by=cast.operator, at=NOW)
    assert (first.number, second.number) == (1, 2)
    with pytest.raises(actions.NothingNew):
        actions.release_programme(measure=conference, by=cast.operator, at=NOW)


def test_a_speaker_speaks_in_one_room_at_a_time(cast, conference):
    speaker = actions.add_contributor(
        measure=conference, part=Part.SPEAKER, new=NewPerson(given_name="Rita", family_name="Runā"),
        by=cast.operator, on=TODAY, at=NOW,
    )  # fmt: skip
    item(conference, "One", 9, "Hall", speaker)

    with pytest.raises(actions.SameTime):
        item(conference, "Other", 9, "Foyer", speaker)


def test_the_programme_is_kept_on_its_page(cast, operator, conference):
    page = reverse("measures:programme", args=[conference.code])
    sent = {"title": "Opening", "day": SOON.isoformat(), "starts": "09:00", "ends": "10:00", "place": "Hall"}
    assert operator.post(page, sent).status_code == 302
    assert operator.post(page, sent | {"title": "Again"}).status_code == 422
    assert operator.post(page, sent | {"day": TODAY.isoformat()}).status_code == 422
    assert operator.get(page).status_code == 200
    line = conference.items.get()

    edit = reverse("measures:edit-item", args=[line.pk])
    assert operator.get(edit).status_code == 200
    assert operator.post(edit, sent | {"starts": "08:30"}).status_code == 302
    operator.post(reverse("measures:release-programme", args=[conference.code]))
    operator.post(edit, {"act": "remove"})

    assert not conference.items.exists()
    assert [one.title for one in released(conference)] == ["Opening"]


# ---------------------------------------------------------------- languages


def test_a_translation_is_shown_once_a_person_has_reviewed_it(cast, client, meetup):
    page = reverse("measures:event", args=[meetup.code])
    values = {"measure": meetup, "language": "en", "title": "Wood meets data", "summary": "", "by": cast.operator}
    actions.write_text(**values, is_reviewed=False, at=NOW)
    with translation.override("en"):
        assert "Wood meets data" not in client.get(page).content.decode()

    actions.write_text(**values, is_reviewed=True, at=NOW)

    assert "Wood meets data" in client.get(page).content.decode()
    actions.write_text(**values | {"title": "Changed"}, is_reviewed=False, at=NOW)
    assert "Changed" not in client.get(page).content.decode()


def test_the_first_language_is_not_translated(operator, meetup):
    page = reverse("measures:texts", args=[meetup.code])

    assert operator.get(page).status_code == 200
    answer = operator.post(page, {"language": "lv", "title": "x", "summary": ""})

    assert answer.status_code == 422
    assert operator.post(page, {"language": "en", "title": "x", "is_reviewed": "on"}).status_code == 302
