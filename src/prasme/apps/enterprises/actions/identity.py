"""What is known of somebody beside the name, and what becomes of it."""

from datetime import date, datetime

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Identity, Person


@action
def note_birthday(*, person: Person, born_on: date, by: User | None) -> None:
    """Kept with the identity, so that an erasure takes it; only where an edition's data set asks."""
    Identity.objects.filter(pk=person.pk).update(born_on=born_on)
    person.identity.born_on = born_on


@action
def blank_identity(*, person: Person, at: datetime, by: User | None) -> None:
    """Nothing is left that names the person; the key stays, and everything that refers to it."""
    Identity.objects.filter(pk=person.pk).update(
        given_name="", family_name="", email="", phone="", national_id_hash="", born_on=None, folded="", erased_at=at
    )
