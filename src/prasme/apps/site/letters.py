"""What is written to people about their access."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import Invitation
from prasme.apps.occasions.queries import address_of
from prasme.apps.outbox.kinds import Letter


def link_of(invitation: str) -> str:
    """The link that opens the invitation as it is now; the reader alone may have it."""
    found = Invitation.objects.get(pk=invitation)
    return address_of(reverse("accounts:accept", args=[found.pk, found.nonce]))


LETTERS = [Letter(key="invitation", name=_("Invitation"), template="site/letters/invitation.txt", link=link_of)]
