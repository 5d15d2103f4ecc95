"""Certificates: their paper and signed badge; revoked, and issued anew."""

import json
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils import translation
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app as jobs

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import Document, DocumentKind
from prasme.apps.occasions.actions.steps import day_at
from prasme.apps.training import badges, papers
from prasme.apps.training.actions.codes import new_code
from prasme.apps.training.actions.telling import tell_certificate, tell_certificate_ended
from prasme.apps.training.models import Certificate, CertificateEnd, CredentialKey, EndKind, Participation, Run
from prasme.apps.training.queries import certificates as queries
from prasme.engines import credentials, documents

# By name: tasks import actions, never the other way.
ONE_RUN = "prasme.apps.training.tasks.render_run_certificates"
ALL_MISSING = "prasme.apps.training.tasks.make_missing_certificates"
JSON = "application/ld+json"
AT_ONCE = 20  # of a long job in one transaction


class HasCertificate(Exception):
    """A certificate counts already for this participation."""

    def __str__(self) -> str:
        return _("There is a certificate that counts already. Revoke or replace that one.")


@action
def render_certificates(*, run: Run, at: datetime) -> int:
    """Make paper and badge of every certificate of the run that lacks one. Returns how many. Safe to repeat."""
    return _make(queries.certificates_to_render(run), at)


def make_missing(*, certificates: Iterable[int], at: datetime, tell: Callable[[int, int], None]) -> int:
    """The same for many, a few in each transaction: stopped half way, it goes on where it was. tell: done, of all."""
    keys = list(certificates)
    made = 0
    for start in range(0, len(keys), AT_ONCE):
        made += _make_some(keys=keys[start : start + AT_ONCE], at=at)
        tell(min(start + AT_ONCE, len(keys)), len(keys))
    return made


@action
def _make_some(*, keys: list[int], at: datetime) -> int:
    return _make(queries.certificates_incomplete().filter(pk__in=keys).order_by("pk"), at)


def _make(certificates: QuerySet[Certificate], at: datetime) -> int:
    made = 0
    for certificate in certificates.select_for_update(of=("self",), skip_locked=True, no_key=True):
        run = certificate.participation.run
        is_told = certificate.document_id is None
        with translation.override(queries.language_of(certificate)):
            if certificate.document is None:
                certificate.document = _paper(certificate, at)
            if certificate.credential is None:
                certificate.credential = _badge(certificate, at)
        certificate.save(update_fields=["document", "credential"])
        if is_told:
            tell_certificate(certificate, run, at=at)
        made += 1
    return made


def _paper(certificate: Certificate, at: datetime) -> Document:
    data = papers.certificate(certificate)
    content = documents.render("certificate", data, language=queries.language_of(certificate), at=at)
    return _kept(certificate, f"{certificate.code}.pdf", content, at)


def _badge(certificate: Certificate, at: datetime) -> Document:
    award = badges.award(certificate)
    badge = signed(document=credentials.badge_of(award), did=award.issuer.did, at=at)
    content = json.dumps(badge, ensure_ascii=False, indent=1).encode()
    return _kept(certificate, f"{certificate.code}.json", content, at, JSON)


def _kept(
    certificate: Certificate, name: str, content: bytes, at: datetime, media_type: str = "application/pdf"
) -> Document:
    return store_document(
        kind=DocumentKind.CERTIFICATE, name=name, content=content, media_type=media_type,
        scopes=_who_may_open(certificate.participation), by=None, at=at,
    )  # fmt: skip


def _who_may_open(participation: Participation) -> list[tuple[ScopeKind, object]]:
    found: list[tuple[ScopeKind, object]] = [
        (ScopeKind.EDITION, participation.run.occasion.edition_id),
        (ScopeKind.PERSON, participation.person_id),
    ]
    return found + [(ScopeKind.ORGANISATION, firm) for firm in [participation.enterprise_id] if firm]


@cache
def _public(private: str) -> credentials.PublicKey:
    return credentials.public_key_of(private)


def signed(*, document: dict[str, Any], did: str, at: datetime) -> dict[str, Any]:
    """With the proof of the installation's key, under the issuer's identifier."""
    method = f"{did}#{key_in_use(at).name}"
    return credentials.sign(document, settings.CREDENTIAL_KEY, method, at.replace(microsecond=0))


def key_in_use(at: datetime) -> credentials.PublicKey:
    """The public half of the key that signs now, kept for good from its first use."""
    key = _public(settings.CREDENTIAL_KEY)
    CredentialKey.objects.bulk_create(
        [CredentialKey(name=key.name, pem=key.pem, first_used_at=at)], ignore_conflicts=True
    )
    return key


@action
def ask_for_missing(*, edition: int | None, by: User | None) -> None:
    """A job makes what is missing, of one edition or of all."""
    jobs.configure_task(ALL_MISSING, queueing_lock=f"{ALL_MISSING}:{edition}").defer(edition=edition)


@action
def revoke_certificate(*, certificate: Certificate, reason: str, by: User | None, at: datetime) -> CertificateEnd:
    """It counts no more, and its public page says so and why. The training itself stays what it was."""
    now = _locked(certificate)
    end = end_certificate(now, EndKind.REVOKED, reason=reason, by=by, at=at)
    tell_certificate_ended(now, end, at=at)
    now.delete()
    return end


@action
def reissue_certificate(*, certificate: Certificate, reason: str, by: User | None, at: datetime) -> Certificate:
    """A new one under a new code, such as after a name was corrected; the old one says which replaced it."""
    now = _locked(certificate)
    participation, code = now.participation, new_code()
    end_certificate(now, EndKind.REPLACED, reason=reason, replaced_by=code, by=by, at=at)
    now.delete()
    return _issued(participation, code, at)


@action
def issue_again(*, participation: Participation, by: User | None, at: datetime) -> Certificate:
    """A certificate for a participation whose one was revoked. Raises HasCertificate."""
    locked = Participation.objects.select_for_update(no_key=True, of=("self",)).get(pk=participation.pk)
    if Certificate.objects.filter(participation=locked).exists():
        raise HasCertificate
    return _issued(participation, new_code(), at)


def _issued(participation: Participation, code: str, at: datetime) -> Certificate:
    occasion = participation.run.occasion
    made = Certificate.objects.create(participation=participation, code=code, issued_on=day_at(occasion, at))
    jobs.configure_task(ONE_RUN).defer(run=participation.run_id)
    return made


def end_certificate(
    certificate: Certificate, kind: EndKind, *, reason: str, by: User | None, at: datetime, replaced_by: str = ""
) -> CertificateEnd:
    """What stays of it. The caller deletes the certificate in the same transaction."""
    return CertificateEnd.objects.create(
        number=certificate.pk, code=certificate.code, participation_key=certificate.participation_id,
        edition_id=certificate.participation.run.occasion.edition_id, issued_on=certificate.issued_on, kind=kind,
        reason=reason[:300], replaced_by=replaced_by, at=at, by=by,
    )  # fmt: skip


def _locked(certificate: Certificate) -> Certificate:
    """Raises Certificate.DoesNotExist when somebody ended it a moment ago."""
    return queries.with_all(Certificate.objects.filter(pk=certificate.pk)).select_for_update(
        of=("self",), no_key=True
    ).get()  # fmt: skip
