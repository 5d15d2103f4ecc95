"""Days on which a funder's questions are asked: on leaving and six months later, while they are not answered."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from typing import Any

from django.db.models import Exists, OuterRef, Subquery
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from prasme.apps.enterprises.models import Person
from prasme.apps.occasions.queries import reader_of_person
from prasme.apps.outbox.kinds import About, Due, Happening
from prasme.apps.participants import actions, queries
from prasme.apps.participants.dataset import questions_of
from prasme.apps.participants.models import Answers, AnswersState, Moment
from prasme.apps.programmes.models import Edition, ParticipantData


def _asked(moment: str) -> Callable[[int, date], Iterator[Due]]:
    def due(edition: int, day: date) -> Iterator[Due]:
        where = Edition.objects.exclude(participant_data=ParticipantData.NONE).filter(pk=edition).first()
        if where is None or not questions_of(where, moment) or queries.notice_of(where) is None:
            return
        for person in _left(where, day, moment):
            reader = reader_of_person(person)
            if reader is None:
                continue
            with translation.override(reader.language):
                title = str(where)
            yield Due(
                key=f"asked:{moment}:{edition}:{person.pk}",
                to=reader,
                values={"reader": person.identity.given_name, "edition": title, "link": ""},
                about=About(
                    title=f"{person}: {where}"[:200],
                    href=reverse("participants:participant", args=[where.code, person.pk]),
                    edition=edition,
                ),
                prepare=partial(_link, person, where, moment),
            )

    return due


def _left(edition: Edition, day: date, moment: str) -> Any:
    """Who left the edition on that day and has not answered."""
    seats = queries.seats_in(edition).filter(person=OuterRef("pk"))
    last = seats.order_by("-occasion__run__ends_on").values("occasion__run__ends_on")[:1]
    answered = Answers.objects.filter(person=OuterRef("pk"), edition=edition, moment=moment)
    gone = Person.objects.filter(Exists(seats.filter(state__in=queries.OVER)), identity__erased_at=None)
    gone = gone.exclude(Exists(seats.filter(state__in=queries.SITS)))
    gone = gone.exclude(Exists(answered.exclude(state=AnswersState.SAVED)))
    return gone.annotate(left=Subquery(last)).filter(left=day).select_related("identity").order_by("pk")


def _link(person: Person, edition: Edition, moment: str, at: datetime) -> tuple[Mapping[str, object], object]:
    """A new personal link; an earlier one of the same questions ends."""
    link = actions.make_link(person=person, edition=edition, moment=moment, by=None, at=at)
    return {"until": link.expires_at}, link.pk


EVENTS = [
    Happening(
        key="left",
        name=_("A person leaves the edition (questions on leaving)"),
        letter="participant-asked",
        whom={"person": _asked(Moment.EXIT.value)},
    ),
    Happening(
        key="left-six-months",
        name=_("A person left the edition (questions six months later)"),
        letter="participant-asked",
        whom={"person": _asked(Moment.SIX_MONTHS.value)},
    ),
]
