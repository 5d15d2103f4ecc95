"""How people are asked, and reminded."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from prasme.apps.occasions.queries import address_of
from prasme.apps.outbox.kinds import Letter
from prasme.apps.participants.codes import code_of
from prasme.apps.participants.models import Link


def link_of(link: str) -> str:
    """The personal link as it is now."""
    return address_of(reverse("participants:answer-by-link", args=[code_of(Link.objects.get(pk=link))]))


LETTERS = [
    Letter(
        key="participant-asked",
        name=_("Questions to a participant"),
        template="participants/letters/asked.txt",
        link=link_of,
    )
]
