"""Certificates as PDF."""

from datetime import datetime

from django.utils import translation

from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import DocumentKind
from prasme.apps.training import papers, queries
from prasme.apps.training.actions.telling import tell_certificate
from prasme.apps.training.models import Certificate, Participation, Run
from prasme.engines import documents


@action
def render_certificates(*, run: Run, at: datetime) -> int:
    """Make the PDF of every certificate of the run that has none yet. Returns how many. Safe to repeat."""
    made = 0
    for certificate in queries.certificates_to_render(run).select_for_update(
        of=("self",), skip_locked=True, no_key=True
    ):
        participation = certificate.participation
        with translation.override(run.language):
            data = papers.certificate(certificate)
            content = documents.render("certificate", data, language=run.language, at=at)
        document = store_document(
            kind=DocumentKind.CERTIFICATE,
            name=f"{certificate.code}.pdf",
            content=content,
            scopes=_who_may_open(participation),
            by=None,
            at=at,
        )
        Certificate.objects.filter(pk=certificate.pk).update(document=document)
        tell_certificate(certificate, run, at=at)
        made += 1
    return made


def _who_may_open(participation: Participation) -> list[tuple[ScopeKind, object]]:
    found: list[tuple[ScopeKind, object]] = [
        (ScopeKind.EDITION, participation.run.occasion.edition_id),
        (ScopeKind.PERSON, participation.person_id),
    ]
    return found + [(ScopeKind.ORGANISATION, firm) for firm in [participation.enterprise_id] if firm]
