"""Days on which people and managers are asked for their opinion; who has answered is not asked again."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from prasme.apps.occasions.models import Seat
from prasme.apps.occasions.queries import reader_of_person, readers_of_firm
from prasme.apps.opinions import queries
from prasme.apps.outbox.kinds import About, Due, Happening
from prasme.apps.programmes.models import Edition


def _last_day(edition: int, day: date) -> Iterator[Due]:
    seats = Seat.objects.filter(
        occasion__edition=edition, occasion__run__ends_on=day, occasion__is_cancelled=False,
        state__in=queries.ASKED, person__isnull=False, has_answered=False,
    ).select_related("person__identity", "occasion__run__course")  # fmt: skip
    for seat in seats.order_by("pk"):
        reader = reader_of_person(seat.person) if seat.person else None
        if reader is None:
            continue
        run = seat.occasion.run
        with translation.override(reader.language):
            course = str(run.course)
        yield Due(
            key=f"last-day:{seat.pk}",
            to=reader,
            values={"reader": reader.name, "course": course, "link": ""},
            about=About(
                title=f"{run.code} {seat.occasion.title}", href=reverse("training:run", args=[run.code]),
                edition=edition, organisation=seat.holder_id or "",
            ),
            secret_of=seat.pk,
        )  # fmt: skip


def _left(edition: int, day: date) -> Iterator[Due]:
    where = Edition.objects.get(pk=edition)
    for firm in queries.firms_left(edition, day):
        for reader in readers_of_firm(firm):
            with translation.override(reader.language):
                title = str(where)
            yield Due(
                key=f"half-a-year:{edition}:{firm.pk}:{reader.address or reader.name}",
                to=reader,
                values={"reader": reader.name, "firm": firm.name, "edition": title, "link": ""},
                about=About(
                    title=firm.name, href=reverse("site:enterprise", args=[firm.pk]), edition=edition,
                    organisation=firm.pk,
                ),
                secret_of=f"{edition}:{firm.pk}",
            )  # fmt: skip


EVENTS = [
    Happening(key="last-day", name=_("Last day of a course"), letter="feedback-asked", whom={"person": _last_day}),
    Happening(
        key="firm-left",
        name=_("Last training of an enterprise in the edition"),
        letter="impact-asked",
        whom={"firm": _left},
    ),
]
