"""What providers and trainers show for themselves."""

from datetime import date

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.models import Document
from prasme.apps.programmes.models import Qualification, Reference


def _whose(of: Organisation | User) -> dict[str, Organisation | User]:
    return {"organisation": of} if isinstance(of, Organisation) else {"trainer": of}


@action
def add_qualification(
    *,
    of: Organisation | User,
    name: str,
    awarded_by: str,
    awarded_on: date,
    valid_until: date | None,
    by: User | None,
    evidence: Document | None = None,
) -> Qualification:
    return Qualification.objects.create(
        **_whose(of), name=name, awarded_by=awarded_by, awarded_on=awarded_on, valid_until=valid_until,
        evidence=evidence,
    )  # fmt: skip


@action
def add_reference(*, of: Organisation | User, taught: str, client: str, until: date, by: User | None) -> Reference:
    return Reference.objects.create(**_whose(of), taught=taught, client=client, until=until)


@action
def remove_qualification(*, qualification: Qualification, by: User) -> None:
    """It is shown no more; the history keeps it, the document stays."""
    Qualification.objects.filter(pk=qualification.pk).delete()


@action
def remove_reference(*, reference: Reference, by: User) -> None:
    Reference.objects.filter(pk=reference.pk).delete()
