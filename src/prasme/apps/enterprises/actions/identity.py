"""What is known of somebody beside the name, where a data set asks for it."""

from datetime import date
from typing import Any

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.actions.register import national_id_hash
from prasme.apps.enterprises.models import Identity, Person
from prasme.apps.enterprises.queries import surviving_person


@action
def note_birthday(*, person: Person, born_on: date, by: User | None) -> None:
    """Kept with the identity, so that an erasure takes it; only where an edition's data set asks."""
    Identity.objects.filter(pk=person.pk).update(born_on=born_on)
    person.identity.born_on = born_on


def person_by_national_id(national_id: str) -> Person | None:
    """Whoever was entered with this identifier before; of a record that was merged, the one that stayed."""
    found = Identity.objects.filter(national_id_hash=national_id_hash(national_id)).first() if national_id else None
    if found is None:
        return None
    key: Any = surviving_person(found.pk) or found.pk
    return Person.objects.select_related("identity").get(pk=key)
