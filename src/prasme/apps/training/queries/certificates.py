"""Certificates: checked by anybody, opened by few."""

import json
from typing import Any

from django.conf import settings
from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.functions import Concat

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.tongues import told
from prasme.apps.core.words import matching
from prasme.apps.enterprises.models import Identity, Organisation
from prasme.apps.evidence.models import Document
from prasme.apps.occasions.models import Seat
from prasme.apps.programmes.models import Edition
from prasme.apps.training.models import Certificate, CertificateEnd, CredentialKey, Participation, Run
from prasme.engines import credentials

MAKING = "certificates"  # the job, as its progress is told


def certificates_incomplete() -> QuerySet[Certificate]:
    """Those whose paper or badge is still to be made."""
    return with_all(Certificate.objects.filter(Q(document=None) | Q(credential=None)))


def certificates_to_render(run: Run) -> QuerySet[Certificate]:
    return certificates_incomplete().filter(participation__run=run).order_by("pk")


def language_of(certificate: Certificate) -> str:
    """The learner's, where we write in it; else the one of the course."""
    language = certificate.participation.person.identity.language
    return language if language in dict(settings.LANGUAGES) else certificate.participation.run.language


def certificate_by_code(code: str) -> Certificate | None:
    """For the public check: the code is long enough that knowing it is the permission."""
    return with_all(Certificate.objects.filter(code=code)).first()


def certificate_of(seat: Seat) -> Certificate | None:
    """Of what the person on the seat completed."""
    return Certificate.objects.select_related("document").filter(participation__seat=seat).first()


def certificates_visible_to(user: User) -> QuerySet[Certificate]:
    """Whose PDF the user may open: the own, those of the firm's people, those of the edition."""
    own = reach(user, Permission.OWN_RECORD).over(person="participation__person_id")
    firm = reach(user, Permission.SEAT_HOLD).over(organisation="participation__enterprise_id")
    edition = reach(user, Permission.PERSON_VIEW).over(edition="participation__run__occasion__edition_id")
    return Certificate.objects.filter(Q(own) | Q(firm) | Q(edition))


def with_all(certificates: QuerySet[Certificate]) -> QuerySet[Certificate]:
    return certificates.select_related(
        "participation__person__identity",
        "document",
        "credential",
        "participation__run__course",
        "participation__run__provider",
        "participation__run__occasion__edition__programme__owner",
        "participation__run__occasion__venue",
    )


def certificate_codes(run: Run) -> dict[int, str]:
    """The code of the certificate that each seat of a run brought, by the seat's key."""
    found = Certificate.objects.filter(participation__run=run)
    return dict(found.values_list("participation__seat_id", "code"))


# ---------------------------------------------------------------- what is kept and checked


def kept_content(document: Document | None) -> bytes | None:
    """None where none was made, or it was erased with the person whom it was about."""
    if document is None or not document.file.storage.exists(document.file.name):
        return None
    with document.file.open("rb") as file:
        return bytes(file.read())


def credential_of(certificate: Certificate) -> dict[str, Any] | None:
    """The signed badge."""
    content = kept_content(certificate.credential)
    return json.loads(content) if content else None


def is_genuine(credential: dict[str, Any]) -> bool:
    """Whether one of our keys signed it, to its last word."""
    name = str(credential.get("proof", {}).get("verificationMethod", "")).rpartition("#")[2]
    key = CredentialKey.objects.filter(name=name).first()
    if key is None:
        return False
    try:
        credentials.verify(credential, key.pem)
    except credentials.NotGenuine:
        return False
    return True


def end_by_code(code: str) -> CertificateEnd | None:
    return CertificateEnd.objects.filter(code=code).first()


def ends_of(participation: int) -> QuerySet[CertificateEnd]:
    """Certificates that counted once for the participation, the newest first."""
    return CertificateEnd.objects.filter(participation_key=participation).order_by("-at")


def issuers() -> QuerySet[Organisation]:
    return Organisation.objects.filter(programmes__isnull=False).distinct()


def public_keys() -> list[credentials.PublicKey]:
    """Every key that signed here, the newest first."""
    rows = CredentialKey.objects.order_by("-first_used_at", "-pk").values_list("pem", flat=True)
    return [credentials.public_key_read(pem) for pem in rows]


def revoked_places(owner: Organisation, which: int) -> list[int]:
    """Places of one list on which something ended."""
    first = which * credentials.LIST_SIZE
    ended = CertificateEnd.objects.filter(
        edition__programme__owner=owner, number__gte=first, number__lt=first + credentials.LIST_SIZE
    )
    return [number - first for number in ended.values_list("number", flat=True)]


def most_recent(owner: Organisation) -> int:
    """The number of the last list that has a place of somebody's."""
    counted = Certificate.objects.filter(participation__run__occasion__edition__programme__owner=owner)
    ended = CertificateEnd.objects.filter(edition__programme__owner=owner)
    newest = counted.order_by("-pk").values_list("pk", flat=True).first() or 0
    return max(newest, ended.order_by("-number").values_list("number", flat=True).first() or 0) // credentials.LIST_SIZE


# ---------------------------------------------------------------- lists


def certificates_kept_by(user: User, permission: Permission = Permission.PERSON_VIEW) -> QuerySet[Certificate]:
    return Certificate.objects.filter(reach(user, permission).over(edition="participation__run__occasion__edition_id"))


def ends_visible_to(user: User) -> QuerySet[CertificateEnd]:
    return CertificateEnd.objects.filter(reach(user, Permission.PERSON_VIEW).over(edition="edition_id"))


def certificate_rows(found: QuerySet[Certificate], *, words: str = "", edition: str = "", run: str = "") -> Any:
    given = {"participation__run__occasion__edition__code": edition, "participation__run__code": run}
    found = found.filter(**{name: value for name, value in given.items() if value})
    for word in words.split():
        people = matching(Identity.objects.all(), word).values("pk")
        found = found.filter(
            Q(code__icontains=word) | Q(participation__person__in=people) | Q(participation__run__code__icontains=word)
        )
    identity = "participation__person__identity__"
    return found.annotate(
        name=Concat(F(f"{identity}given_name"), Value(" "), F(f"{identity}family_name"), output_field=CharField()),
        course=told("participation__run__course__title"),
        run_code=F("participation__run__code"),
        enterprise=F("participation__enterprise__name"),
        edition_code=F("participation__run__occasion__edition__code"),
        hours=F("participation__hours"),
    )


def editions_with(certificates: QuerySet[Certificate]) -> list[tuple[str, str]]:
    """Code and title of the editions that they are of."""
    found = Edition.objects.filter(pk__in=certificates.order_by().values("participation__run__occasion__edition"))
    return list(found.order_by("-starts_on").annotate(named=told("title")).values_list("code", "named"))


def may_be_issued_again(end: CertificateEnd) -> bool:
    """The training still stands, and has no certificate that counts."""
    return Participation.objects.filter(pk=end.participation_key, certificate=None).exists()
