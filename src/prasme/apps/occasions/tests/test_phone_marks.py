"""A trainer's phone sends marks one by one, late and twice; nothing is lost, doubled or overwritten silently."""

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run, a_seat
from prasme.apps.occasions import queries
from prasme.apps.occasions.actions import mark_attendance
from prasme.apps.occasions.models import Attendance, Method, Occasion, Presence

pytestmark = pytest.mark.usefixtures("edition_of_today")


@pytest.fixture
def held(cast):
    run = a_run(cast, days=[timezone.localdate() - timedelta(days=1)])
    before = run.occasion.sessions.first().starts_at - timedelta(days=3)
    run.ilze = a_seat(run, cast.bakery, cast.ilze, at=before)
    run.part = queries.parts_of(run.occasion)[0]
    return run


def a_mark(held, presence="present", **more):
    said = {"nonce": str(uuid4()), "seat": held.ilze.pk, "part": held.part.pk, "presence": presence, "seen": None}
    return {"late": None, "ago": 0, **said, **more}


def send(client, held, *marks):
    address = reverse("occasions:send-marks", args=[held.occasion_id])
    return client.post(address, json.dumps({"marks": marks}), content_type="application/json")


def test_a_tap_is_saved_once_however_often_it_is_sent(client, cast, held):
    client.force_login(cast.trainer)
    mark = a_mark(held)

    first, second = (send(client, held, mark).json()["marks"][0] for _time in range(2))

    assert first == second
    assert first["fate"] == "saved"
    assert Attendance.objects.count() == 1


def test_a_tap_that_waited_keeps_its_own_time(client, cast, held):
    client.force_login(cast.trainer)
    ago = int((timezone.now() - held.part.starts_at).total_seconds() * 1000)

    send(client, held, a_mark(held, "late", late=12, ago=ago))

    mark = Attendance.objects.get()
    assert abs(mark.at - held.part.starts_at) < timedelta(seconds=5)
    assert mark.received_at - mark.at > timedelta(hours=2)
    assert mark.late_minutes == 12


def test_what_another_trainer_marked_meanwhile_is_shown_and_not_overwritten(client, cast, held):
    key = (held.ilze.pk, held.part.pk)
    mark_attendance(
        occasion=held.occasion, marks={key: Presence.ABSENT}, method=Method.TRAINER, by=cast.provider_lead,
        at=timezone.now(),
    )  # fmt: skip
    client.force_login(cast.trainer)

    told = send(client, held, a_mark(held)).json()["marks"][0]
    assert told["fate"] == "conflict"
    assert cast.provider_lead.name in told["why"]
    assert Attendance.objects.count() == 1

    again = send(client, held, a_mark(held, seen=told["standing"]["key"])).json()["marks"][0]
    assert again["fate"] == "saved"
    assert queries.standing(held.occasion)[key].presence == "present"


def test_the_own_earlier_mark_is_no_conflict_though_its_answer_was_lost(client, cast, held):
    client.force_login(cast.trainer)
    send(client, held, a_mark(held, "absent", ago=5000))

    assert send(client, held, a_mark(held, "excused")).json()["marks"][0]["fate"] == "saved"
    assert Attendance.objects.latest("pk").presence == "excused"


def test_a_mark_for_a_completed_course_is_refused_and_says_why(client, cast, held):
    Occasion.objects.update(locked_at=timezone.now())
    client.force_login(cast.trainer)

    told = send(client, held, a_mark(held)).json()["marks"][0]

    assert (told["fate"], told["why"]) == ("refused", "This course is completed. A correction needs a reason.")


@pytest.mark.parametrize("body", [b"", b"[]", b'{"marks": [7]}', b'{"marks": [{"nonce": "x"}]}', b'{"marks": 5}'])
def test_what_cannot_be_read_is_refused_whole(client, cast, held, body):
    client.force_login(cast.trainer)
    address = reverse("occasions:send-marks", args=[held.occasion_id])

    answer = client.post(address, body, content_type="application/json")

    assert answer.status_code == 422
    assert not Attendance.objects.exists()


def test_the_form_keeps_minutes_and_excuses_without_any_script(client, cast, held):
    client.force_login(cast.trainer)
    roster = f"{reverse('occasions:roster', args=[held.occasion_id])}?part={held.part.pk}"

    client.post(roster, {f"mark-{held.ilze.pk}": "absent", f"excused-{held.ilze.pk}": "yes"})
    assert Attendance.objects.latest("pk").presence == "excused"
    seen = {f"seen-{held.ilze.pk}": Attendance.objects.latest("pk").pk}
    client.post(roster, {f"mark-{held.ilze.pk}": "late", f"late-{held.ilze.pk}": "25", **seen})
    assert Attendance.objects.latest("pk").late_minutes == 25
    page = client.get(roster).content.decode()
    assert 'value="25"' in page
    assert client.post(roster, {f"mark-{held.ilze.pk}": "late", f"late-{held.ilze.pk}": "0"}).status_code == 422


def test_the_worker_keeps_rosters_only(client):
    worker = client.get(reverse("occasions:roster-worker"))

    assert worker["Content-Type"] == "text/javascript"
    assert "roster-pages" in worker.content.decode()


def test_signing_out_clears_what_the_browser_kept(client, cast):
    client.force_login(cast.trainer)

    answer = client.post(reverse("account_logout"))

    assert answer["Clear-Site-Data"] == '"storage"'
    assert "Clear-Site-Data" not in client.get("/")
