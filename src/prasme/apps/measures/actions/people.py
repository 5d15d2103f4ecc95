"""People who come without an account: recognised by name and address, else entered anew."""

from prasme.apps.accounts.models import User
from prasme.apps.core.text import fold
from prasme.apps.enterprises.actions import NewPerson, register_person
from prasme.apps.enterprises.models import Identity, Person


def person_meant(new: NewPerson, *, by: User | None) -> Person:
    """Whoever has this name and this address; without an address it is somebody new, and the search for duplicates
    tells."""
    if new.email:
        wanted = (fold(new.given_name), fold(new.family_name))
        known = Identity.objects.filter(email__iexact=new.email, erased_at=None).select_related("person")
        found = [one.person for one in known if (fold(one.given_name), fold(one.family_name)) == wanted]
        if found:
            return found[0]
    return register_person(new=new, by=by)
