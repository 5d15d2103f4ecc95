"""What people without an account are written about measures. Each letter leads to the reader's own page."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.codes import code_of
from prasme.apps.measures.models import Contributor
from prasme.apps.occasions.codes import code_of as code_of_seat
from prasme.apps.occasions.models import Seat
from prasme.apps.occasions.queries import address_of
from prasme.apps.outbox.kinds import Letter


def of_seat(seat: str) -> str:
    return address_of(reverse("measures:guest", args=[code_of_seat(Seat.objects.get(pk=int(seat)))]))


def of_contributor(key: str) -> str:
    found = Contributor.objects.get(pk=int(key))
    return address_of(reverse("measures:mine", args=[code_of("contributor", found.pk, found.person_id)]))


FOLDER = "measures/letters"
LETTERS = [
    Letter(key="measure-seat", name=_("Registered for a measure"), template=f"{FOLDER}/seat.txt", link=of_seat),
    Letter(
        key="measure-waiting", name=_("On the waiting list of a measure"), template=f"{FOLDER}/waiting.txt",
        link=of_seat,
    ),
    Letter(
        key="contributor-page", name=_("Own page of a mentor, juror, owner or team"),
        template=f"{FOLDER}/own_page.txt", link=of_contributor,
    ),
    Letter(
        key="challenge-decided", name=_("Challenge chosen or not"), template=f"{FOLDER}/challenge.txt",
        link=of_contributor,
    ),
    Letter(key="team-asked", name=_("Question to a team"), template=f"{FOLDER}/question.txt", link=of_contributor),
]  # fmt: skip
