"""What a badge of a certificate says: the certificate's own facts as an award, in the language that is active."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import day, percent
from prasme.apps.core.tongues import reading
from prasme.apps.enterprises.models import Organisation
from prasme.apps.knowledge.queries import is_tested
from prasme.apps.occasions.queries.work import has_passed
from prasme.apps.training.models import Certificate, CredentialTerms
from prasme.apps.training.papers import is_demonstration
from prasme.engines.credentials import Award, Competence, Hours, Issuer, Learner, did_of, status_place

DIGCOMP = "https://publications.jrc.ec.europa.eu/repository/handle/JRC144121"  # DigComp 3.0


def issuer_of(owner: Organisation) -> Issuer:
    page = settings.PUBLIC_ADDRESS + reverse("training:issuer", args=[owner.pk])
    return Issuer(
        did=did_of(page), name=owner.name, address=page, country=settings.CREDENTIAL_COUNTRY,
        number=owner.registration_number,
    )  # fmt: skip


def terms_of(certificate: Certificate) -> CredentialTerms:
    programme = certificate.participation.run.occasion.edition.programme
    found = CredentialTerms.objects.filter(programme=programme).first()
    return found or CredentialTerms(programme=programme)


def award(certificate: Certificate) -> Award:
    """Reads what `queries.with_all` read before."""
    participation = certificate.participation
    run, course, identity = participation.run, participation.run.course, participation.person.identity
    edition = run.occasion.edition
    owner, terms = edition.programme.owner, terms_of(certificate)
    hours = list(course.hours.order_by("mode"))
    which, place = status_place(certificate.pk)
    return Award(
        identifier=_address("training:credential", certificate.code),
        page=_address("training:certificate", certificate.code),
        status_list=_address("training:status-list", owner.pk, which),
        status_index=place,
        language=reading(),
        issuer=issuer_of(owner),
        learner=Learner(given_name=identity.given_name, family_name=identity.family_name),
        title=str(course),
        description=course.told("summary") or str(course),
        achievement=_address("training:achievement", owner.pk, course.pk),
        code=course.code,
        programme=str(edition.programme),
        level=course.get_level_display(),
        outcomes=[
            Competence(
                framework=f"{one.framework} {one.framework_version}",
                code=one.competence,
                text=one.told("text"),
                address=f"{DIGCOMP}#{one.competence}",
            )
            for one in course.outcomes.order_by("competence", "pk")
        ],
        workload=[Hours(mode=one.mode, name=str(one.get_mode_display()), hours=one.hours) for one in hours],
        attended=participation.hours,
        form=", ".join(str(one.get_mode_display()) for one in hours),
        assessment=assessment_of(edition.completion_share),
        assessed_by_test=is_tested(participation.seat_id, course),
        assessed_by_practice=has_passed(participation.seat_id),
        quality_assurance=terms.quality_assurance or _quality(),
        supervision=str(terms.get_supervision_display()),
        stackability=str(terms.get_stackability_display()),
        starts_on=run.starts_on,
        ends_on=run.ends_on,
        issued_on=certificate.issued_on,
        provider=run.provider.name,
        labels=_labels(),
    )


def assessment_of(share: Any) -> str:
    return _("attendance of at least %s of the hours, proved half-day by half-day") % percent(share)


def _quality() -> str:
    return _("internal: the awarding body checks attendance with signed sheets and asks every learner")


def _labels() -> dict[str, str]:
    return {
        "attended": _("Hours attended"),
        "workload": _("Notional workload"),
        "form": _("Form of participation"),
        "assessment": _("Type of assessment"),
        "quality": _("Quality assurance"),
        "supervision": _("Supervision and identity"),
        "stackability": _("Combining with others"),
        "level": _("Level"),
        "provider": _("Provider"),
    }


def _address(name: str, *args: object) -> str:
    return str(settings.PUBLIC_ADDRESS + reverse(name, args=args))


def picture_data(certificate: Certificate) -> dict[str, Any]:
    """The data of the `badge` template."""
    run = certificate.participation.run
    return {
        "course": str(run.course),
        "level": run.course.get_level_display(),
        "issuer": run.occasion.edition.programme.owner.name,
        "issued_on": day(certificate.issued_on),
        "demonstration": is_demonstration(),
        "labels": {
            "title": _("Open Badge"),
            "invented": _("Invented"),
            "invented_notice": _("A demonstration: no such person, no such course."),
        },
    }
