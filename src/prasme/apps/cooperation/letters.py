"""How partners are asked what became of it: a link that is theirs, and that the message does not keep."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.codes import code_of
from prasme.apps.occasions.queries import address_of
from prasme.apps.outbox.kinds import Letter


def of_follow_up(key: str) -> str:
    return address_of(reverse("cooperation:follow-up", args=[code_of("follow-up", int(key))]))


LETTERS = [
    Letter(
        key="cooperation-follow-up",
        name=_("What became of your cooperation?"),
        template="cooperation/letters/follow_up.txt",
        link=of_follow_up,
    ),
]
