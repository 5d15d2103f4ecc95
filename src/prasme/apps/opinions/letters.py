"""How people and managers are asked for their opinion: a link that is theirs, and that the message does not keep."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.codes import code_of
from prasme.apps.occasions.queries import address_of
from prasme.apps.outbox.kinds import Letter


def of_seat(seat: str) -> str:
    return address_of(reverse("opinions:by-link", args=[code_of("seat", int(seat))]))


def of_firm(both: str) -> str:
    """both: keys of edition and enterprise."""
    edition, _colon, firm = both.partition(":")
    return address_of(reverse("opinions:impact", args=[int(edition), code_of(f"firm.{edition}", int(firm))]))


LETTERS = [
    Letter(key="feedback-asked", name=_("How was the course?"), template="opinions/letters/feedback.txt", link=of_seat),
    Letter(
        key="impact-asked",
        name=_("Half a year later, to the manager"),
        template="opinions/letters/impact.txt",
        link=of_firm,
    ),
]
