"""Signed sheets come in as files: filed by their code, by a person where there is none, then entered."""

import io
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone, translation
from PIL import Image

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import a_run, a_seat, a_user
from prasme.apps.enterprises.actions import register_organisation
from prasme.apps.occasions import queries
from prasme.apps.occasions.actions import mark_attendance, read_scan
from prasme.apps.occasions.models import Attendance, Method, Occasion, Presence, Scan, ScanPage, Sheet
from prasme.apps.occasions.papercodes import parts_of_code, token_of
from prasme.apps.training.papers import attendance_sheet
from prasme.engines.documents import render
from prasme.engines.scans import draw

pytestmark = pytest.mark.usefixtures("edition_of_today")


@pytest.fixture
def held(cast):
    """Two days with two people; the second day was yesterday."""
    today = timezone.localdate()
    run = a_run(cast, days=[today - timedelta(days=2), today - timedelta(days=1)])
    before = run.occasion.sessions.first().starts_at - timedelta(days=3)
    run.ilze = a_seat(run, cast.bakery, cast.ilze, at=before)
    run.janis = a_seat(run, cast.bakery, cast.janis, at=before)
    run.parts = list(queries.parts_of(run.occasion))
    return run


def paper(run):
    with translation.override("lv"):
        return render("attendance_sheet", attendance_sheet(run), language="lv", at=timezone.now())


def an_empty_page():
    out = io.BytesIO()
    Image.new("L", (700, 1000), 255).save(out, "JPEG")
    return out.getvalue()


def bring(client, name, content):
    """As a person brings it, and as the worker reads it then."""
    answer = client.post(reverse("occasions:scans"), {"scan": SimpleUploadedFile(name, content)})
    assert answer.status_code == 302
    return read_scan(scan=Scan.objects.latest("pk"), by=None, at=timezone.now())


def entry(page):
    return reverse("occasions:scan-page", args=[page.pk])


def test_a_sheet_files_itself_to_its_sessions(client, cast, held):
    client.force_login(cast.trainer)

    bring(client, "pile.pdf", paper(held))

    page = ScanPage.objects.get()
    assert (page.state, page.occasion, page.filed_by) == ("filed", held.occasion, None)
    assert set(page.parts.all()) == set(held.parts)
    assert Sheet.objects.filter(document=page.scan.document).count() == 2
    assert held.code in client.get(reverse("occasions:scans")).content.decode()


def test_a_photograph_of_the_sheet_is_enough(client, cast, held):
    client.force_login(cast.trainer)

    bring(client, "photo.jpg", draw(paper(held), "application/pdf", 1, side=2200))

    assert ScanPage.objects.get().occasion == held.occasion


def test_what_is_signed_is_entered_beside_the_picture_in_one_submit(client, cast, held):
    client.force_login(cast.trainer)
    first, second = held.parts[:2]
    mark_attendance(
        occasion=held.occasion, method=Method.TRAINER, by=cast.trainer, at=timezone.now(),
        marks={(held.ilze.pk, first.pk): Presence.LATE, (held.janis.pk, first.pk): Presence.PRESENT},
    )  # fmt: skip
    bring(client, "pile.pdf", paper(held))
    page = ScanPage.objects.get()
    shown = client.get(entry(page)).content.decode()
    assert shown.count(" checked") == 2
    assert client.get(reverse("occasions:scan-image", args=[page.pk])).content[:3] == b"\xff\xd8\xff"

    seen = {f"seen-{m.seat_id}-{m.part_id}": m.pk for m in Attendance.objects.all()}
    client.post(entry(page), {f"signed-{held.ilze.pk}-{part.pk}": "yes" for part in (first, second)} | seen)

    marks = {(m.seat_id, m.part_id): (m.presence, m.method) for m in queries.standing(held.occasion).values()}
    assert marks[held.ilze.pk, first.pk] == ("late", "signature")  # the paper proves it, and does not say when
    assert marks[held.ilze.pk, second.pk] == ("present", "signature")
    assert marks[held.janis.pk, first.pk] == ("present", "trainer")  # not signed: stays, and is listed
    assert marks[held.janis.pk, second.pk] == ("absent", "signature")
    page.refresh_from_db()
    assert page.state == "entered"
    assert queries.standing(held.occasion)[held.ilze.pk, first.pk].document == page.scan.document


def test_a_page_without_a_code_waits_and_is_filed_by_hand(client, cast, held):
    client.force_login(cast.trainer)
    bring(client, "back.jpg", an_empty_page())
    page = ScanPage.objects.get()
    assert "No code was found" in client.get(entry(page)).content.decode()

    session = held.occasion.sessions.first()
    client.post(entry(page), {"sessions": [session.pk]})

    page.refresh_from_db()
    assert (page.state, page.filed_by) == ("filed", cast.trainer)
    assert page.parts.count() == 2


def test_days_of_two_courses_are_not_one_sheet(client, cast, held):
    other = a_run(cast, "LV-OTHER", days=[timezone.localdate() - timedelta(days=5)])
    client.force_login(cast.trainer)
    bring(client, "back.jpg", an_empty_page())
    sessions = [held.occasion.sessions.first().pk, other.occasion.sessions.first().pk]

    answer = client.post(entry(ScanPage.objects.get()), {"sessions": sessions})

    assert answer.status_code == 422
    assert "A sheet is of one course" in answer.content.decode()


def test_what_is_no_sheet_is_put_aside(client, cast, held):
    client.force_login(cast.trainer)
    bring(client, "back.jpg", an_empty_page())

    client.post(entry(ScanPage.objects.get()), {"aside": "yes"})

    assert "No page waits" in client.get(reverse("occasions:scans")).content.decode()


def test_a_sheet_of_somebody_elses_course_is_not_filed_by_itself(client, cast, held):
    other = register_organisation(kind="provider", name="Cits centrs", by=None)
    client.force_login(a_user("cits@centrs.example", Role.TRAINER, other))

    bring(client, "pile.pdf", paper(held))

    page = ScanPage.objects.get()
    assert (page.state, page.why) == ("unread", "elsewhere")
    client.force_login(cast.trainer)
    assert client.get(entry(page)).status_code == 404
    assert client.get(reverse("occasions:scan-image", args=[page.pk])).status_code == 404


def test_the_same_file_twice_is_one_scan(client, cast, held):
    client.force_login(cast.trainer)
    content = paper(held)
    bring(client, "pile.pdf", content)

    page = client.post(reverse("occasions:scans"), {"scan": SimpleUploadedFile("b.pdf", content)}, follow=True)

    assert "came in before" in page.content.decode()
    assert Scan.objects.count() == 1


def test_what_is_no_picture_is_said_at_its_field(client, cast):
    client.force_login(cast.trainer)

    answer = client.post(reverse("occasions:scans"), {"scan": SimpleUploadedFile("a.pdf", b"PK\x03\x04")})

    assert answer.status_code == 422
    assert "not a PDF, JPEG or PNG" in answer.content.decode()


def test_a_completed_course_is_not_entered_any_more(client, cast, held):
    client.force_login(cast.trainer)
    bring(client, "pile.pdf", paper(held))
    Occasion.objects.update(locked_at=timezone.now())

    answer = client.post(entry(ScanPage.objects.get()), {})

    assert answer.status_code == 422
    assert not Attendance.objects.exists()


def test_a_code_that_somebody_made_up_names_nothing(held):
    token = token_of(held.parts)
    assert parts_of_code(f"https://x.example/sheets/{token}/") == held.parts
    assert parts_of_code(f"https://x.example/sheets/{token[:-1]}2/") in ([], held.parts[:0])
    assert parts_of_code(f"https://x.example/runs/{held.code}/") == held.parts
    assert parts_of_code("https://x.example/") == []


def test_the_code_read_with_a_phone_leads_to_the_roster(client, cast, held):
    client.force_login(cast.trainer)

    answer = client.get(reverse("occasions:sheet", args=[token_of(held.parts)]))

    assert answer["Location"].endswith(f"/roster/?part={held.parts[0].pk}")


def test_the_list_of_scans_takes_few_queries(client, cast, held, django_assert_max_num_queries):
    client.force_login(cast.trainer)
    for number in range(4):
        bring(client, f"{number}.jpg", an_empty_page() + bytes([number]))
    with django_assert_max_num_queries(14):
        client.get(reverse("occasions:scans"))


def test_a_sheet_that_comes_in_between_the_days_marks_nobody_as_away_from_the_days_ahead(client, cast):
    today = timezone.localdate()
    run = a_run(cast, days=[today - timedelta(days=1), today + timedelta(days=6)])
    before = run.occasion.sessions.first().starts_at - timedelta(days=3)
    seat = a_seat(run, cast.bakery, cast.ilze, at=before)
    client.force_login(cast.trainer)
    bring(client, "pile.pdf", paper(run))

    client.post(entry(ScanPage.objects.get()), {f"signed-{seat.pk}-{queries.parts_of(run.occasion)[0].pk}": "yes"})

    assert sorted(Attendance.objects.values_list("presence", flat=True)) == ["absent", "present"]
