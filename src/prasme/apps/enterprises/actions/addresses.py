"""The mail addresses of an organisation, beside its main one."""

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import AddressPurpose, MailAddress, Organisation


class AddressKept(Exception):
    """The organisation has this address already."""


@action
def add_address(
    *, organisation: Organisation, email: str, purpose: AddressPurpose | str, label: str = "", by: User | None
) -> MailAddress:
    """Another address of the organisation. Raises AddressKept."""
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    same = organisation.addresses.filter(email__iexact=email).exists()
    if same or organisation.email.lower() == email.lower():
        raise AddressKept
    made = MailAddress(organisation=organisation, email=email.lower(), purpose=purpose, label=label)
    made.save(force_insert=True)
    return made


@action
def remove_address(*, address: MailAddress, by: User) -> None:
    """The address is not written to any more; the history keeps it."""
    address.delete()
