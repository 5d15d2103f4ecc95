"""Certificates: checked by anybody, opened by few."""

from django.db.models import Q, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.training.models import Certificate, Run


def certificates_to_render(run: Run) -> QuerySet[Certificate]:
    return with_all(Certificate.objects.filter(participation__run=run, document=None)).order_by("pk")


def certificate_by_code(code: str) -> Certificate | None:
    """For the public check: the code is long enough that knowing it is the permission."""
    return with_all(Certificate.objects.filter(code=code)).first()


def certificates_visible_to(user: User) -> QuerySet[Certificate]:
    """Whose PDF the user may open: the own, those of the firm's people, those of the edition."""
    own = reach(user, Permission.OWN_RECORD).over(person="participation__person_id")
    firm = reach(user, Permission.SEAT_HOLD).over(organisation="participation__enterprise_id")
    edition = reach(user, Permission.PERSON_VIEW).over(edition="participation__run__occasion__edition_id")
    return Certificate.objects.filter(Q(own) | Q(firm) | Q(edition))


def with_all(certificates: QuerySet[Certificate]) -> QuerySet[Certificate]:
    return certificates.select_related(
        "participation__person__identity",
        "participation__run__course",
        "participation__run__provider",
        "participation__run__occasion__edition__programme__owner",
    )


def certificate_codes(run: Run) -> dict[int, str]:
    """The code of the certificate that each seat of a run brought, by the seat's key."""
    found = Certificate.objects.filter(participation__run=run)
    return dict(found.values_list("participation__seat_id", "code"))
