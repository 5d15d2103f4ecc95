"""The pages of a run: who sees them, what they do, how many queries they take."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from prasme.apps.conftest import a_run, a_seat, an_edition
from prasme.apps.occasions import queries as occasions
from prasme.apps.occasions.actions import mark_attendance
from prasme.apps.occasions.models import Method, Presence, Sheet
from prasme.apps.training import actions
from prasme.apps.training.models import Certificate, Run

pytestmark = pytest.mark.usefixtures("edition_of_today")

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\nIDATx\x9cc\x00\x01\x00\x00\x05\x00\x01\r\n-\xb4\x00\x00\x00\x00IEND\xaeB`\x82"
)


def sign_in(client, user):
    client.force_login(user)
    return client


@pytest.fixture
def soon(cast):
    """A run that begins in two days, whenever the tests run."""
    today = timezone.localdate()
    return a_run(cast, days=[today + timedelta(days=2), today + timedelta(days=9)])


@pytest.fixture
def over(cast):
    """A run of the last two weeks: confirmed, marked, and not completed yet."""
    today = timezone.localdate()
    run = a_run(cast, "LV-OVER", days=[today - timedelta(days=9), today - timedelta(days=2)])
    before = run.occasion.sessions.first().starts_at - timedelta(days=3)
    ilze = a_seat(run, cast.bakery, cast.ilze, at=before)
    actions.confirm_run(run=run, by=None, at=before)
    marks = {(ilze.pk, part.pk): Presence.PRESENT for part in occasions.parts_of(run.occasion)}
    mark_attendance(occasion=run.occasion, marks=marks, method=Method.TRAINER, by=None, at=timezone.now())
    return run


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("operator", 200), ("auditor", 200), ("provider_lead", 200), ("trainer", 200), ("manager", 403),
        ("learner_user", 403), ("host_keeper", 403),
    ],
)  # fmt: skip
def test_who_sees_runs(client, cast, soon, who, status):
    sign_in(client, getattr(cast, who))
    assert client.get(reverse("training:runs")).status_code == status
    assert client.get(reverse("training:run", args=[soon.code])).status_code == status


def test_a_run_of_another_edition_is_not_there(client, cast, soon):
    sign_in(client, cast.operator)
    other = an_edition(cast.programme, "other", starts_on=cast.edition.starts_on, ends_on=cast.edition.ends_on)
    day = timezone.localdate() + timedelta(days=5)
    stranger = a_run(cast, "X-1", edition=other, days=[day])
    assert client.get(reverse("training:run", args=[stranger.code])).status_code == 404


def test_the_list_takes_few_queries_however_long_it_is(client, cast, django_assert_max_num_queries):
    today = timezone.localdate()
    for number in range(12):
        a_run(cast, f"R-{number}", days=[today + timedelta(days=number + 1)])
    sign_in(client, cast.operator)
    with django_assert_max_num_queries(14):
        page = client.get(reverse("training:runs"), {"state": "planned", "starts": today.isoformat()})
    assert page.content.count(b"<tr>") == 13


def test_the_list_is_exported_as_it_is_filtered(client, cast, soon):
    sign_in(client, cast.operator)
    page = client.get(reverse("training:runs"), {"state": "planned", "format": "csv"})
    text = b"".join(page.streaming_content).decode()
    assert "LV-2026-001" in text
    assert "edition" in text.splitlines()[0]
    assert client.get(reverse("training:runs"), {"format": "xlsx"}).content[:2] == b"PK"


def test_an_empty_list_says_what_to_do(client, cast):
    sign_in(client, cast.operator)
    assert "Publish the first run" in client.get(reverse("training:runs")).content.decode()


def test_a_run_page_takes_few_queries_however_many_sit_there(client, cast, over, django_assert_max_num_queries):
    sign_in(client, cast.operator)
    with django_assert_max_num_queries(32):
        page = client.get(reverse("training:run", args=[over.code]))
    assert "The signed sheet of session 1" in page.content.decode()
    assert "14\N{NO-BREAK SPACE}h of 14\N{NO-BREAK SPACE}h" in page.content.decode()


def test_from_confirmation_to_the_certificate(client, cast, over):
    sign_in(client, cast.provider_lead)
    page = client.post(reverse("training:complete-run", args=[over.code]), follow=True)
    assert "The signed sheet of session 1" in page.content.decode()

    sessions = list(over.occasion.sessions.values_list("pk", flat=True))
    from django.core.files.uploadedfile import SimpleUploadedFile

    address = reverse("training:upload-sheet", args=[over.code])
    assert client.get(address).status_code == 200
    wrong = client.post(address, {"sheet": SimpleUploadedFile("a.txt", b"hello"), "sessions": sessions})
    assert wrong.status_code == 422
    assert "not a PDF" in wrong.content.decode()
    good = client.post(address, {"sheet": SimpleUploadedFile("a.png", PNG), "sessions": sessions}, follow=True)
    assert Sheet.objects.count() == 2
    assert "The sheet is filed" in good.content.decode()

    twice = client.post(address, {"sheet": SimpleUploadedFile("a.png", PNG), "sessions": sessions}, follow=True)
    assert "filed for these sessions already" in twice.content.decode()
    assert Sheet.objects.count() == 2

    done = client.post(reverse("training:complete-run", args=[over.code]), follow=True)
    assert "1 person completed the course" in done.content.decode()
    again = client.post(reverse("training:complete-run", args=[over.code]), follow=True)
    assert "The run is completed" in again.content.decode()
    assert Certificate.objects.count() == 1


def test_the_sheet_to_print_is_a_pdf(client, cast, soon):
    a_seat(soon, cast.bakery, cast.ilze, at=timezone.now())
    sign_in(client, cast.trainer)
    page = client.get(reverse("training:attendance-sheet", args=[soon.code]))
    assert page.content[:5] == b"%PDF-"


def test_cancelling_says_what_is_lost_and_asks_why(client, cast, soon):
    a_seat(soon, cast.bakery, cast.ilze, at=timezone.now())
    sign_in(client, cast.operator)
    address = reverse("training:cancel-run", args=[soon.code])
    page = client.get(address).content.decode()
    assert "1 seat of 1 enterprises" in page
    assert "196.00 of aid" in page
    assert client.post(address, {"reason": ""}).status_code == 422
    assert "1 seat was given back" in client.post(address, {"reason": "ill"}, follow=True).content.decode()
    assert Run.objects.get().state == "cancelled"


def plan(cast, day, **changes):
    return {
        "edition": cast.edition.pk, "course": cast.course.pk, "provider": cast.provider.pk, "code": "SAL-1",
        "language": "lv", "room": cast.room.pk, "trainer": cast.trainer.pk, "minimum": 4, "capacity": 12,
        "day-TOTAL_FORMS": 2, "day-INITIAL_FORMS": 0, "day-0-day": day, "day-0-starts": "09:00",
        "day-0-pause": "12:30", "day-0-resumes": "13:30", "day-0-ends": "17:00", "day-1-day": "",
    } | changes  # fmt: skip


def test_a_run_is_published_from_the_form(client, cast):
    sign_in(client, cast.operator)
    address = reverse("training:publish-run")
    assert client.get(address, {"edition": "live"}).status_code == 200
    day = timezone.localdate() + timedelta(days=5)
    page = client.post(address, plan(cast, day), follow=True)
    assert "SAL-1 is published" in page.content.decode()
    run = Run.objects.get()
    assert [str(part.hours) for part in occasions.parts_of(run.occasion)] == ["3.5", "3.5"]
    assert run.occasion.organiser == cast.provider


def test_a_taken_room_is_said_at_the_field_and_what_was_typed_stays(client, cast, soon):
    sign_in(client, cast.operator)
    page = client.post(reverse("training:publish-run"), plan(cast, soon.starts_on, code="SAL-2"))
    assert page.status_code == 422
    assert "Large room is taken by “Cloud services”" in page.content.decode()
    assert 'value="SAL-2"' in page.content.decode()


def test_an_hour_that_the_clocks_skip_is_refused(client, cast):
    type(cast.edition).objects.update(starts_on="2027-01-01", ends_on="2027-12-31")
    sign_in(client, cast.operator)
    hours = {"day-0-starts": "03:30", "day-0-pause": "", "day-0-resumes": "", "day-0-ends": "06:00"}
    page = client.post(reverse("training:publish-run"), plan(cast, "2027-03-28", **hours))
    assert page.status_code == 422
    assert "skip this time" in page.content.decode()


def test_more_days_keep_what_was_typed(client, cast):
    sign_in(client, cast.operator)
    page = client.post(reverse("training:publish-run"), plan(cast, "2026-12-01", more="1"))
    assert page.status_code == 200
    assert "day-5-day" in page.content.decode()
    assert "2026-12-01" in page.content.decode()
    assert "<details open><summary>More days" in page.content.decode()


def test_days_beyond_the_second_are_folded_until_one_is_filled(client, cast):
    sign_in(client, cast.operator)
    address = reverse("training:publish-run")
    assert "<details><summary>More days" in client.get(address).content.decode()
    filled = plan(cast, "2026-12-01", **{"day-TOTAL_FORMS": 4, "day-2-day": "2026-12-02", "code": "new"})
    page = client.post(address, filled)
    assert page.status_code == 422
    assert "<details open><summary>More days" in page.content.decode()


def test_the_list_names_a_course_in_the_language_of_the_reader(client, cast, soon):
    type(cast.course).objects.update(translations={"lv": {"title": "Mākoņpakalpojumi"}})
    sign_in(client, cast.operator)
    page = client.get(reverse("training:runs"), headers={"accept-language": "lv"})
    assert "Mākoņpakalpojumi" in page.content.decode()
    assert "Cloud services" not in page.content.decode()


def test_a_provider_publishes_only_for_itself(client, cast):
    from prasme.apps.enterprises.actions import register_organisation

    other = register_organisation(kind="provider", name="Cits centrs", by=None)
    sign_in(client, cast.provider_lead)
    day = timezone.localdate() + timedelta(days=5)
    page = client.post(reverse("training:publish-run"), plan(cast, day, provider=other.pk))
    assert page.status_code == 422


def test_anybody_checks_a_certificate_and_few_open_its_pdf(client, cast, over):
    from prasme.apps.training.tests.test_runs import sheet

    sheet(over)
    actions.complete_run(run=over, by=None, at=timezone.now())
    actions.render_certificates(run=over, at=timezone.now())
    code = Certificate.objects.get().code
    page = client.get(reverse("training:certificates"), {"code": code.lower().replace("-", " ")}, follow=True)
    assert "This certificate is valid" in page.content.decode()
    assert "Ilze Bērziņa" in page.content.decode()
    assert client.get(reverse("training:certificate", args=["2222-2222-2222"])).status_code == 404
    pdf = reverse("training:certificate-pdf", args=[code])
    assert client.get(pdf).status_code == 302
    statuses = {}
    for who in ("learner_user", "manager", "operator", "auditor", "trainer", "host_keeper"):
        sign_in(client, getattr(cast, who))
        page = client.get(pdf)
        statuses[who] = page.status_code
        if page.streaming:
            assert b"".join(page.streaming_content)[:5] == b"%PDF-"
    assert statuses == {
        "learner_user": 200, "manager": 200, "operator": 200, "auditor": 200, "trainer": 403, "host_keeper": 403,
    }  # fmt: skip
