"""Days of courses that rules write about: the first day; confirmed and cancelled, to the trainer."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import User
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.occasions.queries import address_of, days_of, reader_of_person, readers_of_firm
from prasme.apps.outbox.kinds import About, Due, Happening, Reader
from prasme.apps.training.models import Run, RunState

COMING = (RunState.PLANNED, RunState.CONFIRMED, RunState.RUNNING)
EXPECTED = (SeatState.RESERVED, SeatState.CONFIRMED)


def values_of(run: Run, reader: Reader, **more: Any) -> dict[str, Any]:
    """What every letter about a course says, in the reader's language."""
    occasion = run.occasion
    with translation.override(reader.language):
        course = str(run.course)
    sessions = days_of(occasion)
    return {
        "reader": reader.name,
        "course": course,
        "sessions": sessions,
        "first": sessions[0].starts_at,
        "zone": occasion.venue.time_zone,
        "venue": occasion.venue,
        "link": "",
        **more,
    }


def about(run: Run, organisation: object = "") -> About:
    return About(
        title=f"{run.code} {run.occasion.title}",
        href=reverse("training:run", args=[run.code]),
        edition=run.occasion.edition_id,
        organisation=organisation or "",
    )


def runs_in(edition: int) -> QuerySet[Run]:
    return Run.objects.filter(occasion__edition=edition).select_related("course", "occasion__venue").order_by("pk")


def _seats(edition: int, day: date) -> QuerySet[Seat]:
    found = Seat.objects.filter(
        occasion__edition=edition, occasion__run__starts_on=day, occasion__run__state__in=COMING, state__in=EXPECTED
    )
    return found.select_related(
        "person__identity", "holder", "occasion__venue", "occasion__run__course", "occasion__run__occasion__venue"
    ).order_by("occasion", "holder", "pk")


def _first_day_person(edition: int, day: date) -> Iterator[Due]:
    for seat in _seats(edition, day).filter(person__isnull=False):
        reader = reader_of_person(seat.person) if seat.person else None
        if reader:
            run = seat.occasion.run
            key = f"first-day:{seat.pk}:{seat.person_id}"
            yield Due(key=key, to=reader, values=values_of(run, reader), about=about(run, seat.holder_id))


def _first_day_firm(edition: int, day: date) -> Iterator[Due]:
    for (occasion, _holder), seats in groupby(
        _seats(edition, day), key=lambda seat: (seat.occasion_id, seat.holder_id)
    ):
        found = list(seats)
        firm = found[0].holder
        if firm is None:
            continue
        people = [str(seat.person) for seat in found if seat.person] or ["–"]
        run = found[0].occasion.run
        for reader in readers_of_firm(firm):
            key = f"first-day:{occasion}:{firm.pk}:{reader.address or reader.name}"
            yield Due(key=key, to=reader, values=values_of(run, reader, people=people), about=about(run, firm.pk))


def _trainers(run: Run) -> list[User]:
    led = run.occasion.sessions.exclude(leader=None).values("leader")
    return list(User.objects.filter(pk__in=led, is_active=True).order_by("pk"))


def _to_trainers(key: str, runs: QuerySet[Run]) -> Iterator[Due]:
    for run in runs:
        for trainer in _trainers(run):
            reader = Reader(name=trainer.name, address=trainer.email, language=trainer.language)
            link = address_of(reverse("training:run", args=[run.code]))
            yield Due(
                key=f"{key}:{run.pk}:{trainer.pk}",
                to=reader,
                values=values_of(run, reader, link=link, teaches=True),
                about=about(run),
            )


def _first_day_trainer(edition: int, day: date) -> Iterator[Due]:
    yield from _to_trainers("first-day-leader", runs_in(edition).filter(starts_on=day, state__in=COMING))


def _confirmed(edition: int, day: date) -> Iterator[Due]:
    """Those that are still ahead: who switches the rule on does not write about old courses."""
    yield from _to_trainers("confirmed", runs_in(edition).filter(starts_on__gt=day, state=RunState.CONFIRMED))


def _cancelled(edition: int, day: date) -> Iterator[Due]:
    yield from _to_trainers("cancelled", runs_in(edition).filter(starts_on__gt=day, state=RunState.CANCELLED))


EVENTS = [
    Happening(
        key="first-day",
        name=_("First day of a course"),
        letter="first-day-ahead",
        whom={"person": _first_day_person, "firm": _first_day_firm, "trainer": _first_day_trainer},
    ),
    Happening(
        key="confirmed",
        name=_("A course is confirmed"),
        letter="trainer-confirmed",
        whom={"trainer": _confirmed},
        is_now=True,
    ),
    Happening(
        key="cancelled",
        name=_("A course is cancelled"),
        letter="trainer-cancelled",
        whom={"trainer": _cancelled},
        is_now=True,
    ),
]
