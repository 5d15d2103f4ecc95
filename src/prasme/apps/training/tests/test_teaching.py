"""What a firm sees of who teaches: papers, work done here and elsewhere, and what people thought, never of too few."""

import io
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import TODAY, a_run, a_user
from prasme.apps.enterprises.actions import register_organisation
from prasme.apps.occasions.models import Feedback
from prasme.apps.programmes.models import Qualification, Reference
from prasme.apps.training.models import Run
from prasme.apps.training.queries.teaching import feedback_on, rating_of, taught_in


def answered(run, *qualities):
    for quality in qualities:
        Feedback.objects.create(
            occasion=run.occasion, given_on=date(2026, 3, 9), quality=quality, would_recommend=quality > 6
        )


def a_scan():
    out = io.BytesIO()
    Image.new("L", (60, 80), 255).save(out, "PNG")
    return SimpleUploadedFile("license.png", out.getvalue())


@pytest.fixture
def provider(client, cast):
    client.force_login(cast.provider_lead)
    return client


def test_four_answers_are_not_told_and_five_are(cast):
    run = a_run(cast)
    answered(run, 10, 9, 8, 7)
    page = Client().get(reverse("training:provider", args=[cast.provider.pk])).content.decode()
    assert "Shown from 5 answers on" in page
    assert "Quality, of 10" not in page

    answered(run, 1)
    page = Client().get(reverse("training:provider", args=[cast.provider.pk])).content.decode()
    told = rating_of(feedback_on(Run.objects.all()))
    assert (told.answers, told.quality, told.would_recommend) == (5, 7, 0.8)
    assert "Quality, of 10" in page
    assert "80" in page


def test_a_trainer_is_rated_by_the_groups_that_the_trainer_led(client, cast):
    other = a_user("cita@kmc.example", Role.TRAINER, cast.provider)
    answered(a_run(cast), 10, 10, 10, 10, 10)
    answered(a_run(cast, "LV-OTHER", leader=other, room=None, days=[TODAY + timedelta(20)]), 0, 0, 0, 0, 0)
    client.force_login(cast.manager)

    assert "10.0" in client.get(reverse("training:trainer", args=[cast.trainer.pk])).content.decode()
    assert "10.0" not in client.get(reverse("training:trainer", args=[other.pk])).content.decode()


def test_the_public_page_names_no_trainer_and_a_firms_does(client, cast):
    address = reverse("training:provider", args=[cast.provider.pk])
    assert cast.trainer.name not in Client().get(address).content.decode()

    client.force_login(cast.manager)
    assert cast.trainer.name in client.get(address).content.decode()


def test_what_was_taught_here_is_counted(walked):
    [row] = taught_in(Run.objects.all())

    assert (row["course_title"], row["groups"]) == ("Cloud services", 1)
    assert row["people"] == walked.run.occasion.seats.filter(state="completed").count()


def test_a_provider_writes_its_qualification_with_its_paper(provider, cast):
    address = reverse("training:add-qualification", args=["provider", cast.provider.pk])
    told = {"name": "Accredited", "awarded_by": "IKVD", "awarded_on": "2020-01-01", "valid_until": "2024-12-31"}
    answer = provider.post(address, told | {"evidence": a_scan()})
    assert answer.url == reverse("training:provider", args=[cast.provider.pk])

    page = Client().get(answer.url).content.decode()
    assert "Accredited" in page
    assert "expired" in page
    assert "on file" in page
    own = provider.get(answer.url).content.decode()
    assert reverse("evidence:document", args=[Qualification.objects.get().evidence_id]) in own


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"awarded_on": "2199-01-01"}, "This day is still ahead"),
        ({"valid_until": "2019-01-01"}, "This is before the day of the award"),
        ({"name": ""}, "This field is required"),
    ],
)
def test_a_slip_in_a_qualification_is_told(provider, cast, changes, sentence):
    told = {"name": "Accredited", "awarded_by": "IKVD", "awarded_on": "2020-01-01", "valid_until": ""} | changes
    answer = provider.post(reverse("training:add-qualification", args=["trainer", cast.trainer.pk]), told)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Qualification.objects.exists()


def test_nobody_writes_about_another_provider(provider, cast):
    other = register_organisation(kind="provider", name="Cits centrs", by=None)

    assert provider.get(reverse("training:add-reference", args=["provider", other.pk])).status_code == 404
    assert provider.get(reverse("training:add-reference", args=["nobody", other.pk])).status_code == 404


def test_a_reference_is_added_and_removed(provider, cast):
    told = {"taught": "Spreadsheets", "client": "A bank", "until": "2024-05-01"}
    provider.post(reverse("training:add-reference", args=["trainer", cast.trainer.pk]), told)
    one = Reference.objects.get()
    assert "A bank" in provider.get(reverse("training:trainer", args=[cast.trainer.pk])).content.decode()

    provider.post(reverse("training:remove-reference", args=[one.pk]))
    assert not Reference.objects.exists()


def test_the_list_tells_means_only_of_enough_answers(cast, django_assert_max_num_queries):
    answered(a_run(cast), 9, 9, 9, 9)
    for number in range(20):
        register_organisation(kind="provider", name=f"Centrs {number}", by=None)

    with django_assert_max_num_queries(6):
        page = Client().get(reverse("training:providers"))
    assert "fewer than five answers" in page.content.decode()
    text = b"".join(Client().get(reverse("training:providers") + "?format=csv&q=kurzemes")).decode()
    assert text.splitlines()[1] == "Kurzemes mācību centrs,0,,"


def test_an_offer_leads_to_who_teaches(client, cast):
    run = a_run(cast, days=[timezone.localdate() + timedelta(5)], edition=_wide(cast))
    page = Client().get(reverse("training:offer", args=[run.code])).content.decode()
    assert reverse("training:provider", args=[cast.provider.pk]) in page
    assert cast.trainer.name not in page

    client.force_login(cast.manager)
    assert cast.trainer.name in client.get(reverse("training:offer", args=[run.code])).content.decode()


def _wide(cast):
    cast.edition.ends_on = timezone.localdate() + timedelta(400)
    cast.edition.save()
    return cast.edition
