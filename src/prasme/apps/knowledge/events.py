"""Days on which people are asked to answer the test of their course; who has answered is not asked again."""

from collections.abc import Callable, Iterator
from datetime import date

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from prasme.apps.knowledge.models import Attempt, CourseTest, Moment
from prasme.apps.knowledge.queries import TAKES_PART
from prasme.apps.occasions.models import Seat
from prasme.apps.occasions.queries import reader_of_person
from prasme.apps.outbox.kinds import About, Due, Happening

DAYS = {Moment.BEFORE: "occasion__run__starts_on", Moment.AFTER: "occasion__run__ends_on"}


def _asked(moment: Moment) -> Callable[[int, date], Iterator[Due]]:
    def due(edition: int, day: date) -> Iterator[Due]:
        tested = CourseTest.objects.filter(course=OuterRef("occasion__run__course")).exclude(questions=[])
        answered = Attempt.objects.filter(seat=OuterRef("pk"), moment=moment)
        seats = Seat.objects.filter(
            Exists(tested), ~Exists(answered), occasion__edition=edition, occasion__is_cancelled=False,
            state__in=TAKES_PART, person__isnull=False, **{DAYS[moment]: day},
        ).select_related("person__identity", "occasion__run__course")  # fmt: skip
        for seat in seats.order_by("pk"):
            reader = reader_of_person(seat.person) if seat.person else None
            if reader is None:
                continue
            run = seat.occasion.run
            with translation.override(reader.language):
                course = str(run.course)
            yield Due(
                key=f"test-{moment}:{seat.pk}:{seat.person_id}",
                to=reader,
                values={"reader": reader.name, "course": course, "moment": str(moment), "link": ""},
                about=About(
                    title=f"{run.code} {seat.occasion.title}", href=reverse("training:run", args=[run.code]),
                    edition=edition, organisation=seat.holder_id or "",
                ),
                secret_of=seat.pk,
            )  # fmt: skip

    return due


EVENTS = [
    Happening(
        key="test-before",
        name=_("First day of a course that asks a test"),
        letter="test-before",
        whom={"person": _asked(Moment.BEFORE)},
    ),
    Happening(
        key="test-after",
        name=_("Last day of a course that asks a test"),
        letter="test-after",
        whom={"person": _asked(Moment.AFTER)},
    ),
]
