"""From a figure to the paper: the firm, the person, the record, the sheet; and who may walk how far."""

import re
from datetime import timedelta

from django.urls import reverse

from prasme.apps.conftest import OVER, a_run, a_seat, an_edition, an_employee
from prasme.apps.enterprises.actions import NewProfile, change_profile
from prasme.apps.enterprises.models import Employment, SizeClass
from prasme.apps.occasions.actions import mark_attendance
from prasme.apps.occasions.models import Attendance, Method, Presence

LINK = r'<a [^>]*href="(/(?!accounts/)[^"]*)"'


def page(client, user, name, *args):
    client.force_login(user)
    answer = client.get(reverse(name, args=args))
    return " ".join(answer.content.decode().replace("\N{NO-BREAK SPACE}", " ").split())


def test_a_figure_is_walked_to_the_signed_sheet(client, cast, walked):
    client.force_login(cast.auditor)
    step = client.get(reverse("reporting:figure", args=["live", "people_trained"])).content.decode()
    for name, args in (
        ("site:enterprise", [cast.bakery.pk]),
        ("site:person", [cast.ilze.pk]),
        ("site:participation", [walked.participation.pk]),
        ("evidence:document", [walked.sheet.pk]),
    ):
        address = reverse(name, args=args)
        assert address in step, name
        answer = client.get(address)
        assert answer.status_code == 200
        step = "" if answer.streaming else answer.content.decode()
    assert b"".join(answer.streaming_content) == b"%PDF-1.7 signed"


def test_the_record_says_what_the_firm_was_on_that_day(client, cast, walked):
    new = NewProfile(size_class=SizeClass.SMALL, nace_code="G47.11", seat=cast.municipality)
    change_profile(enterprise=cast.bakery, new=new, on=walked.participation.completed_on + timedelta(1), by=None)

    record = page(client, cast.operator, "site:participation", walked.participation.pk)
    assert "C10.71" in record
    assert "G47.11" not in record
    firm = page(client, cast.operator, "site:enterprise", cast.bakery.pk)
    assert "G47.11" in firm


def test_the_record_shows_each_half_day_its_proof_and_who_marked_it(client, cast, walked):
    record = page(client, cast.auditor, "site:participation", walked.participation.pk)

    assert "Tue 3 March 2026, 09:00–12:30" in record
    assert record.count("marked by the trainer") == 4
    assert f"Tue 10 March 2026, 17:30, {cast.trainer.name}" in record
    assert walked.sheet.sha256[:4] in record
    assert "14 h attended" in record


def test_a_correction_stands_beside_what_it_corrects(client, cast, walked):
    mark = Attendance.objects.filter(seat=walked.seat).earliest("pk")
    mark_attendance(occasion=walked.run.occasion, marks={(walked.seat.pk, mark.part_id): Presence.LATE},
                    seen={(walked.seat.pk, mark.part_id): mark.pk}, reason="signed at ten", method=Method.SIGNATURE,
                    by=cast.operator, at=OVER)  # fmt: skip
    record = page(client, cast.auditor, "site:participation", walked.participation.pk)

    assert "signed at ten" in record
    assert f"Before: Present, Tue 10 March 2026, 17:30, {cast.trainer.name}" in record


def test_a_manager_sees_the_hash_of_a_sheet_that_others_stand_on_but_does_not_open_it(client, cast, walked):
    record = page(client, cast.manager, "site:participation", walked.participation.pk)

    assert walked.sheet.sha256[:4] in record
    assert reverse("evidence:document", args=[walked.sheet.pk]) not in record
    assert reverse("training:certificate-pdf", args=[walked.certificate.code]) in record


def test_every_link_of_a_record_opens_for_whoever_sees_it(client, cast, walked):
    for user in (cast.operator, cast.auditor, cast.manager, cast.learner_user):
        record = page(client, user, "site:participation", walked.participation.pk)
        for address in set(re.findall(LINK, record)):
            answer = client.get(address)
            list(answer)
            assert answer.status_code == 200, (user, address)


def test_every_link_of_a_firm_opens_for_whoever_sees_it(client, cast, walked):
    for user in (cast.operator, cast.auditor, cast.manager):
        for address in set(re.findall(LINK, page(client, user, "site:enterprise", cast.bakery.pk))):
            answer = client.get(address)
            list(answer)
            assert answer.status_code == 200, (user, address)


def test_a_firm_shows_its_seats_also_those_of_which_no_record_came(client, cast, walked):
    later = a_run(cast, "LV-2026-002", days=[walked.run.ends_on + timedelta(7)])
    a_seat(later, cast.bakery)
    firm = page(client, cast.operator, "site:enterprise", cast.bakery.pk)

    assert "LV-2026-002" in firm
    assert "Nobody named yet" in firm
    assert reverse("site:participation", args=[walked.participation.pk]) in firm
    assert reverse("funding:aid", args=[walked.seat.aid_id]) in firm


def test_an_operator_sees_of_a_firm_only_what_belongs_to_the_own_editions(client, cast, walked):
    other = an_edition(cast.programme, "other")
    foreign = a_run(cast, "XX-1", edition=other, days=[walked.run.ends_on + timedelta(7)])
    a_seat(foreign, cast.bakery, cast.janis)

    assert "XX-1" not in page(client, cast.operator, "site:enterprise", cast.bakery.pk)
    assert "XX-1" in page(client, cast.manager, "site:enterprise", cast.bakery.pk)


def test_an_employer_sees_of_a_person_only_the_own_firm(client, cast, walked):
    Employment.objects.create(person=cast.ilze, enterprise=cast.garage, started_on="2026-03-01")
    assert "SIA Skrūve" not in page(client, cast.manager, "site:person", cast.ilze.pk)
    assert "SIA Skrūve" in page(client, cast.learner_user, "site:person", cast.ilze.pk)


def test_a_learner_sees_the_own_page_and_no_colleague(client, cast):
    client.force_login(cast.learner_user)

    assert client.get(reverse("site:person", args=[cast.ilze.pk])).status_code == 200
    assert client.get(reverse("site:person", args=[cast.janis.pk])).status_code == 404


def test_a_firm_with_many_seats_costs_as_many_questions(client, cast, run, django_assert_max_num_queries):
    for n in range(8):
        a_seat(run, cast.bakery, an_employee(cast.bakery, f"Persona Nr{n}"))
    client.force_login(cast.operator)
    with django_assert_max_num_queries(36):
        client.get(reverse("site:enterprise", args=[cast.bakery.pk]))


def test_a_course_tells_outcomes_and_its_runs(client, cast, run):
    course = page(client, cast.trainer, "site:course", cast.course.pk)

    assert run.code in course
    assert "€ 280.00" in course
