"""What is known of somebody beside the name, where a data set asks for it."""

from datetime import date

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Identity, Person


@action
def note_birthday(*, person: Person, born_on: date, by: User | None) -> None:
    """Kept with the identity, so that an erasure takes it; only where an edition's data set asks."""
    Identity.objects.filter(pk=person.pk).update(born_on=born_on)
    person.identity.born_on = born_on
