"""Certificates with a signed badge: checked by anybody, revoked with a reason, replaced when a name was wrong."""

import json
from datetime import timedelta
from io import BytesIO

from django.apps import apps
from django.core.cache import caches
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob
from pypdf import PdfReader

from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.conftest import OVER, a_user, an_edition
from prasme.apps.enterprises.models import Identity
from prasme.apps.occasions.actions import mark_attendance
from prasme.apps.occasions.models import Method, Presence
from prasme.apps.occasions.queries import parts_of
from prasme.apps.outbox.models import Message
from prasme.apps.training import actions, tasks
from prasme.apps.training.models import Certificate, CertificateEnd, CredentialKey, EndKind
from prasme.apps.training.queries import certificates as queries
from prasme.engines import credentials

LATER = OVER + timedelta(days=3)


def the(page, code, **more):
    return reverse(f"training:{page}", args=[code, *more.values()])


def badge_of(walked):
    walked.certificate.refresh_from_db()
    return queries.credential_of(walked.certificate)


def test_paper_and_badge_are_made_together_in_the_learner_s_language(cast, walked):
    badge = badge_of(walked)

    assert queries.is_genuine(badge)
    assert badge["credentialSubject"]["identifier"][0]["identityHash"] == "Ilze Bērziņa"
    assert badge["credentialSubject"]["achievement"]["inLanguage"] == "lv", "as Ilze reads, not as the installation"
    assert badge["id"].endswith(f"/certificates/{walked.certificate.code}/credential.json")
    pdf = PdfReader(BytesIO(queries.kept_content(walked.certificate.document)))
    assert pdf.trailer["/Root"]["/Lang"] == "lv"
    assert actions.render_certificates(run=walked.run, at=LATER) == 0
    assert CredentialKey.objects.count() == 1


def test_anybody_sees_that_the_badge_is_genuine_and_takes_it_along(client, walked):
    code = walked.certificate.code

    page = client.get(the("certificate", code)).content.decode()

    assert "what the issuer signed" in page
    assert "Ilze Bērziņa" in page
    told = client.get(the("credential", code))
    assert told["Content-Type"] == "application/ld+json"
    assert told["Access-Control-Allow-Origin"] == "*"
    assert queries.is_genuine(told.json())
    assert credentials.read_svg(client.get(the("badge-svg", code)).content) == told.json()
    assert credentials.read_png(client.get(the("badge-png", code)).content) == told.json()


def test_a_badge_of_a_demonstration_is_drawn_as_such(client, walked):
    plain = client.get(the("badge-svg", walked.certificate.code)).content
    apps.get_model("demo", "Demonstration").objects.create(loaded_at=OVER, today=OVER.date(), seed=1, link_key="x")

    assert len(client.get(the("badge-svg", walked.certificate.code)).content) > len(plain)


def test_a_changed_file_is_found_out(client, walked):
    badge = badge_of(walked)
    badge["credentialSubject"]["identifier"][0]["identityHash"] = "Somebody Else"
    file = walked.certificate.credential.file
    with file.storage.open(file.name, "wb") as out:
        out.write(json.dumps(badge).encode())

    assert "is not what the issuer signed" in client.get(the("certificate", walked.certificate.code)).content.decode()


def test_a_key_that_retired_still_vouches_for_what_it_signed(walked, settings):
    badge = badge_of(walked)
    settings.CREDENTIAL_KEY = credentials.new_key()

    actions.reissue_certificate(certificate=walked.certificate, reason="x", by=None, at=LATER)
    actions.render_certificates(run=walked.run, at=LATER)

    assert queries.is_genuine(badge)
    assert queries.is_genuine(queries.credential_of(Certificate.objects.get()))
    assert CredentialKey.objects.count() == 2


def test_another_installation_s_badge_is_not_ours(walked):
    badge = badge_of(walked)
    other = credentials.new_key()
    method = f"{badge['issuer']['id']}#{credentials.public_key_of(other).name}"
    badge.pop("proof")

    assert not queries.is_genuine(credentials.sign(badge, other, method, OVER))


def test_the_identifier_of_the_issuer_has_the_key_that_signed(client, cast, walked):
    badge, owner = badge_of(walked), cast.programme.owner

    document = client.get(reverse("training:did", args=[owner.pk])).json()

    assert document["id"] == badge["issuer"]["id"]
    assert badge["proof"]["verificationMethod"] in document["assertionMethod"]
    page = client.get(reverse("training:issuer", args=[owner.pk])).content.decode()
    assert document["verificationMethod"][0]["publicKeyMultibase"] in page
    assert client.get(reverse("training:issuer", args=[cast.bakery.pk])).status_code == 404
    course = client.get(badge["credentialSubject"]["achievement"]["id"].partition("8000")[2])
    assert "Cloud services" in course.content.decode()


def places(client, badge):
    address = badge["credentialStatus"]["statusListCredential"].partition("8000")[2]
    told = client.get(address).json()
    assert told["proof"]["cryptosuite"] == "eddsa-rdfc-2022"
    return credentials.revoked_on(told)


def test_an_operator_revokes_with_a_reason_and_every_checker_finds_it(client, cast, walked):
    code, badge = walked.certificate.code, badge_of(walked)
    index = int(badge["credentialStatus"]["statusListIndex"])
    assert index not in places(client, badge)
    client.force_login(cast.operator)

    refused = client.post(the("revoke-certificate", code), {"reason": ""})
    assert refused.status_code == 422
    client.post(the("revoke-certificate", code), {"reason": "The sheet was of another group."})

    client.logout()
    page = client.get(the("certificate", code)).content.decode()
    assert "This certificate is revoked" in page
    assert "The sheet was of another group." in page
    assert "Ilze" not in page, "who it was of is nobody's business any more"
    assert index in places(client, badge)
    assert client.get(the("credential", code)).status_code == 404
    end = CertificateEnd.objects.get()
    assert (end.kind, end.by, end.participation_key) == (EndKind.REVOKED, cast.operator, walked.participation.pk)
    assert walked.participation.__class__.objects.filter(pk=walked.participation.pk).exists(), "the training stays"


def test_the_person_is_told_that_it_was_revoked(cast, walked):
    Identity.objects.filter(person=cast.ilze).update(email="ilze@maize.example")

    actions.revoke_certificate(
        certificate=Certificate.objects.get(), reason="The sheet was of another group.", by=cast.operator, at=LATER
    )

    letter = Message.objects.get(kind="certificate-revoked")
    assert "The sheet was of another group." in letter.text


def test_after_a_name_was_corrected_a_new_one_replaces_the_old(client, cast, walked):
    code = walked.certificate.code
    Identity.objects.filter(person=cast.ilze).update(family_name="Bērziņa-Kļava")
    client.force_login(cast.operator)

    page = client.get(the("certificate", code)).content.decode()
    assert "The name was corrected since" in page
    assert "Ilze Bērziņa" in page, "the public page says what was signed"
    client.post(the("replace-certificate", code), {"reason": "The name was corrected."})
    [job] = ProcrastinateJob.objects.filter(task_name__endswith="render_run_certificates").order_by("-id")[:1]
    tasks.render_run_certificates(**job.args)

    new = Certificate.objects.get()
    assert new.code != code
    assert "Bērziņa-Kļava" in json.dumps(queries.credential_of(new), ensure_ascii=False)
    client.logout()
    old = client.get(the("certificate", code)).content.decode()
    assert "This certificate was replaced" in old
    assert the("certificate", new.code) in old
    assert "Bērziņa-Kļava" in client.get(the("certificate", new.code)).content.decode()


def test_a_revoked_one_is_issued_again_once(client, cast, walked):
    code = walked.certificate.code
    actions.revoke_certificate(certificate=walked.certificate, reason="By mistake", by=None, at=LATER)
    client.force_login(cast.operator)
    assert "Issue it again" in client.get(the("certificate", code)).content.decode()

    client.post(the("issue-again", code))
    again = client.post(the("issue-again", code), follow=True)

    assert Certificate.objects.count() == 1
    assert "a certificate that counts already" in again.content.decode()


def test_a_correction_of_the_attendance_revokes_what_it_takes_away(client, cast, walked):
    walked.run.occasion.refresh_from_db()
    mark_attendance(
        occasion=walked.run.occasion,
        marks={(walked.seat.pk, one.pk): Presence.ABSENT for one in parts_of(walked.run.occasion)},
        method=Method.SIGNATURE, reason="Another Ilze", by=cast.operator, at=LATER,
    )  # fmt: skip

    actions.recheck_run(run=walked.run, reason="Another Ilze was there", by=cast.operator, at=LATER)

    page = client.get(the("certificate", walked.certificate.code)).content.decode()
    assert "This certificate is revoked" in page
    assert "Another Ilze was there" in page


def test_who_does_not_issue_neither_revokes_nor_replaces(client, cast, walked):
    other = a_user("else@prasme.example", Role.OPERATOR, an_edition(cast.programme, "other"), kind=ScopeKind.EDITION)
    for user, status in ((other, 404), (cast.auditor, 403), (cast.provider_lead, 403), (cast.manager, 403)):
        client.force_login(user)
        for page in ("revoke-certificate", "replace-certificate"):
            assert client.post(the(page, walked.certificate.code), {"reason": "x"}).status_code == status
    assert Certificate.objects.count() == 1


def test_the_list_is_searched_narrowed_and_exported(client, cast, walked, django_assert_max_num_queries):
    client.force_login(cast.operator)

    with django_assert_max_num_queries(16):
        page = client.get(reverse("training:issued")).content.decode()

    assert walked.certificate.code in page
    assert walked.certificate.code in client.get(reverse("training:issued"), {"q": "berzina"}).content.decode()
    assert walked.certificate.code not in client.get(reverse("training:issued"), {"made": "no"}).content.decode()
    file = b"".join(client.get(reverse("training:issued"), {"format": "csv"})).decode("utf-8-sig")
    assert file.startswith("code,name,enterprise,course,run_code,edition_code,hours,issued_on,document,credential")
    actions.revoke_certificate(certificate=walked.certificate, reason="By mistake", by=None, at=LATER)
    with django_assert_max_num_queries(14):
        assert "By mistake" in client.get(reverse("training:ended")).content.decode()


def test_a_job_makes_what_is_missing_and_tells_how_far_it_is(client, cast, walked):
    Certificate.objects.update(document=None, credential=None)
    client.force_login(cast.operator)

    client.post(reverse("training:make-certificates"), {"edition": cast.edition.code})
    job = ProcrastinateJob.objects.get(task_name__endswith="make_missing_certificates")
    told = []
    keys = queries.certificates_incomplete().values_list("pk", flat=True)
    actions.make_missing(certificates=keys, at=LATER, tell=lambda done, of: told.append((done, of)))

    assert told == [(1, 1)]
    assert queries.is_genuine(queries.credential_of(Certificate.objects.select_related("credential").get()))
    tasks.make_missing_certificates(**job.args)  # nothing is left to do
    assert "Choose an edition first" in client.post(reverse("training:make-certificates"), follow=True).content.decode()


def test_the_european_learning_model_opens_for_whom_the_pdf_opens(client, cast, walked):
    client.force_login(cast.manager)

    told = client.get(the("elm", walked.certificate.code)).json()

    assert told["credentialSubject"]["fullName"] == {"lv": ["Ilze Bērziņa"]}
    assert told["displayParameter"]["individualDisplay"][0]["displayDetail"][0]["image"]["content"].startswith("iVBOR")


def test_what_a_programme_s_badges_say_is_set_once_for_all(client, cast, walked):
    keeper = a_user("all@prasme.example", Role.OPERATOR)
    client.force_login(keeper)
    address = reverse("training:credential-terms", args=[cast.programme.code])
    said = {"quality_assurance": "Akadēmiskā padome", "supervision": "checked", "stackability": "stackable"}

    client.post(address, said | {"seen": 0})
    second = client.post(address, said | {"seen": 0})
    actions.reissue_certificate(certificate=walked.certificate, reason="x", by=None, at=LATER)
    actions.render_certificates(run=walked.run, at=LATER)

    assert second.status_code == 422, "two people at one record"
    text = json.dumps(queries.credential_of(Certificate.objects.get()), ensure_ascii=False)
    assert "Akadēmiskā padome" in text


def test_a_status_list_that_does_not_exist_yet_is_not_invented(client, cast, walked):
    caches["near"].clear()
    assert client.get(reverse("training:status-list", args=[cast.programme.owner.pk, 7])).status_code == 404
