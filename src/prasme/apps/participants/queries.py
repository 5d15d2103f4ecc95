"""Who is asked, who has answered, and what may be seen of it."""

from collections import Counter
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Count, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.alphabet import alphabetical
from prasme.apps.enterprises.models import Person
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.participants import rules
from prasme.apps.participants.models import Answers, ApartAnswers, Confirmation, Link, Look, Moment, Notice
from prasme.apps.programmes.models import Edition, ParticipantData

MISSING = "missing"
SITS = (SeatState.RESERVED, SeatState.CONFIRMED)
OVER = (SeatState.COMPLETED, SeatState.NOT_COMPLETED)
SIX = 6  # months after leaving


def seats_in(edition: Any) -> QuerySet[Seat]:
    """Seats of people who take part or took part."""
    return Seat.objects.filter(
        occasion__edition=edition, occasion__is_cancelled=False, state__in=SITS + OVER, person__isnull=False
    )


def participants_of(edition: Any, moment: str, *, on: date) -> QuerySet[Person]:
    """Whom the edition asks at that moment, as of a day: at entry everybody, later those who have left."""
    seats = seats_in(edition).filter(person=OuterRef("pk"))
    people = Person.objects.filter(identity__erased_at=None)
    if moment == Moment.ENTRY:
        return people.filter(Exists(seats))
    gone = people.filter(Exists(seats.filter(state__in=OVER))).exclude(Exists(seats.filter(state__in=SITS)))
    if moment == Moment.EXIT:
        return gone
    latest = seats.order_by("-occasion__run__ends_on").values("occasion__run__ends_on")[:1]
    return gone.annotate(left=Subquery(latest)).filter(left__lte=rules.months_later(on, -SIX))


def participant_rows(edition: Edition, moment: str, *, on: date) -> QuerySet[Person]:
    """The people of a moment with where their answers stand. Rows of a list."""
    answers = Answers.objects.filter(person=OuterRef("pk"), edition=edition, moment=moment)
    seats = seats_in(edition).filter(person=OuterRef("pk"))
    read = Confirmation.objects.filter(person=OuterRef("pk"), notice__edition=edition).order_by("-notice__version")
    asked = Link.objects.filter(person=OuterRef("pk"), edition=edition, moment=moment).order_by("-made_at")
    return participants_of(edition, moment, on=on).annotate(
        given_name=F("identity__given_name"),
        family_name=F("identity__family_name"),
        has_mail=Case(When(identity__email="", then=Value(0)), default=Value(1), output_field=IntegerField()),
        family_key=alphabetical("identity__family_name"),
        standing=Coalesce(Subquery(answers.values("state")[:1]), Value(MISSING)),
        is_whole=Subquery(answers.values("is_whole")[:1]),
        sent_at=Subquery(answers.values("sent_at")[:1]),
        way=Subquery(answers.values("way")[:1]),
        notice_version=Subquery(read.values("notice__version")[:1]),
        asked_at=Subquery(asked.values("made_at")[:1]),
        entered_on=Subquery(seats.order_by("occasion__run__starts_on").values("occasion__run__starts_on")[:1]),
        left_on=Subquery(seats.order_by("-occasion__run__ends_on").values("occasion__run__ends_on")[:1]),
        runs=ArraySubquery(seats.order_by("occasion__run__starts_on").values("occasion__code")),
    )


def of_run(people: QuerySet[Person], edition: Edition, code: str) -> QuerySet[Person]:
    return people.filter(Exists(seats_in(edition).filter(person=OuterRef("pk"), occasion__code=code)))


def standings(people: QuerySet[Any]) -> Counter[str]:
    """How many people stand where, of rows of `participant_rows`."""
    rows = people.order_by().values_list("standing").annotate(people=Count("pk"))
    return Counter(dict(rows))


def runs_in(edition: Edition) -> list[tuple[str, str]]:
    found = seats_in(edition).order_by("occasion__code").values_list("occasion__code", "occasion__title").distinct()
    return list(found)


def entered_on(person: Person, edition: Edition, *, at: datetime) -> date:
    """The first day of the person's first course there; before one is known, the day of the moment."""
    first = seats_in(edition).filter(person=person).order_by("occasion__run__starts_on")
    found = first.values_list("occasion__run__starts_on", flat=True).first()
    return found or at.astimezone(ZoneInfo(settings.TIME_ZONE)).date()


def answers_of(person: Person, edition: Edition, moment: str) -> Answers | None:
    found = Answers.objects.filter(person=person, edition=edition, moment=moment)
    return found.select_related("sent_by", "verified_by", "paper").first()


def apart_keys(answers: Answers | None) -> set[str]:
    """To which sensitive questions there is an answer, without the answers."""
    found = ApartAnswers.objects.filter(answers=answers).first() if answers else None
    return set(found.said) if found else set()


def looks_at(person: Person, edition: Edition) -> QuerySet[Look]:
    return Look.objects.filter(person_key=person.pk, edition=edition).select_related("by").order_by("-at")


# ---------------------------------------------------------------- the notice


def notice_of(edition: Edition) -> Notice | None:
    """The version in force."""
    return Notice.objects.filter(edition=edition).order_by("-version").first()


def confirmation_of(person: Person, notice: Notice | None) -> Confirmation | None:
    return Confirmation.objects.filter(person=person, notice=notice).first() if notice else None


# ---------------------------------------------------------------- scoped


def editions_asking(user: User, permission: Permission = Permission.PARTICIPANT_VIEW) -> QuerySet[Edition]:
    """Editions that the user reaches; those without a data set too, whose page says so."""
    return Edition.objects.filter(reach(user, permission).over(edition="pk"))


def own_people(user: User) -> QuerySet[Person]:
    """The record of whoever signs in."""
    return Person.objects.filter(reach(user, Permission.OWN_RECORD).over(person="pk"), merged_into=None)


def open_to(people: Any, moment: str, *, on: date) -> QuerySet[Edition]:
    """Editions that ask one of the people now and have no answer yet."""
    seats = seats_in(OuterRef("pk")).filter(person__in=people)
    done = Answers.objects.filter(person__in=people, edition=OuterRef("pk"), moment=moment).exclude(state="saved")
    found = Edition.objects.exclude(participant_data=ParticipantData.NONE).exclude(Exists(done))
    if moment == Moment.ENTRY:
        return found.filter(Exists(seats))
    over = seats.filter(state__in=OVER)
    if moment == Moment.SIX_MONTHS:
        over = over.filter(occasion__run__ends_on__lte=rules.months_later(on, -SIX))
    return found.filter(Exists(over)).exclude(Exists(seats.filter(state__in=SITS)))


def questions_waiting(user: User, *, on: date) -> list[tuple[str, str, str]]:
    """Code and title of each edition that asks the user now, and the moment."""
    people = own_people(user).values("pk")
    told = Exists(Notice.objects.filter(edition=OuterRef("pk")))
    return [
        (code, title, moment)
        for moment in Moment.values
        for code, title in open_to(people, moment, on=on).filter(told).order_by("pk").values_list("code", "title")
    ]


# ---------------------------------------------------------------- figures


def counts(edition: Edition, moment: str, key: str, *, is_apart: bool) -> dict[str, int]:
    """How many people gave each answer to a question, among those who have sent their answers."""
    sent = Q(edition=edition, moment=moment) & ~Q(state="saved")
    if is_apart:
        rows = ApartAnswers.objects.filter(answers__in=Answers.objects.filter(sent), said__has_key=key)
    else:
        rows = Answers.objects.filter(sent, said__has_key=key)  # type: ignore[assignment]
    found = rows.order_by().values_list(f"said__{key}").annotate(people=Count("pk"))
    return {str(answer): people for answer, people in found}
