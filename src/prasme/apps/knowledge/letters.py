"""How people are asked to answer the test of their course: a link that is theirs, not kept in the message."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.codes import code_of
from prasme.apps.occasions.queries import address_of
from prasme.apps.outbox.kinds import Letter


def link_of(seat: int, moment: str) -> str:
    return address_of(reverse("knowledge:answer", args=[moment, code_of(f"test.{moment}", seat)]))


LETTERS = [
    Letter(
        key="test-before",
        name=_("Test before the course"),
        template="knowledge/letters/test.txt",
        link=lambda seat: link_of(int(seat), "before"),
    ),
    Letter(
        key="test-after",
        name=_("Test after the course"),
        template="knowledge/letters/test.txt",
        link=lambda seat: link_of(int(seat), "after"),
    ),
]
