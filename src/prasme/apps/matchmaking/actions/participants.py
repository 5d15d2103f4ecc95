"""Organisations register with their people and their profile, are admitted, change their minds."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.text import fold
from prasme.apps.enterprises.actions import NewPerson, NumberTaken, register_organisation, register_person
from prasme.apps.enterprises.models import Identity, Organisation, OrganisationKind, Person
from prasme.apps.matchmaking.actions.telling import tell
from prasme.apps.matchmaking.actions.wishes import withdraw_all
from prasme.apps.matchmaking.models import (
    Away,
    Forum,
    Intent,
    Interest,
    NoGo,
    Participant,
    ParticipantState,
    Representative,
    Round,
    Side,
)
from prasme.apps.occasions.actions import seat_guests, withdraw_seat
from prasme.apps.occasions.models import SeatState


class WrongSide(Exception):
    """The side is for other kinds of organisations."""

    def __init__(self, side: Side) -> None:
        kinds = ", ".join(str(OrganisationKind(kind).label) for kind in side.kinds)
        super().__init__(_("“%(side)s” is for: %(kinds)s.") % {"side": side.name, "kinds": kinds})


class RegisteredAlready(Exception):
    """The organisation takes part in this day."""

    def __init__(self, organisation: Organisation) -> None:
        super().__init__(
            _("%s is registered for this day already. Whoever registered it has the link in a letter.")
            % organisation.name
        )


class NoSeatYet(Exception):
    """Everybody of the organisation is on the waiting list."""


@dataclass(frozen=True, kw_only=True)
class NewOrganisation:
    """As it was typed. A registration number that is known names the organisation."""

    kind: str
    name: str
    registration_number: str = ""
    country_code: str = "LV"


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a participant says of itself. interests: {(topic key, intent): note}. away: keys of rounds."""

    profile: str
    motives: Sequence[str] = ()
    languages: Sequence[str] = ()
    website: str = ""
    is_remote: bool = False
    shows_contacts: bool = False
    most_meetings: int | None = None
    interests: Mapping[tuple[int, str], str] | None = None
    away: Collection[int] = ()

    def values(self) -> dict[str, Any]:
        return {
            "profile": self.profile, "motives": list(self.motives), "languages": list(self.languages),
            "website": self.website, "is_remote": self.is_remote, "shows_contacts": self.shows_contacts,
            "most_meetings": self.most_meetings,
        }  # fmt: skip


@action
def register_participant(
    *,
    forum: Forum,
    side: Side,
    organisation: NewOrganisation | Organisation,
    people: Sequence[NewPerson],
    said: Said,
    by: User | None,
    at: datetime,
    request_key: str = "",
) -> Participant:
    """An organisation takes part, each of its people with a seat or a place on the waiting list.

    request_key: of the form; sent twice, it registers once. Raises WrongSide, RegisteredAlready, OccasionOver.
    """
    if request_key and (done := Participant.objects.filter(request_key=request_key).first()):
        return done
    firm = organisation if isinstance(organisation, Organisation) else _organisation(organisation, by=by)
    if side.kinds and firm.kind not in side.kinds:
        raise WrongSide(side)
    state = ParticipantState.ADMITTED if by or forum.admits_at_once else ParticipantState.REGISTERED
    try:
        with transaction.atomic():
            participant = Participant.objects.create(
                forum=forum, side=side, organisation=firm, state=state, registered_at=at, request_key=request_key,
                **said.values(),
            )  # fmt: skip
    except IntegrityError as problem:
        if request_key and (done := Participant.objects.filter(request_key=request_key).first()):
            return done
        raise RegisteredAlready(firm) from problem
    known = [_person(firm, one, by=by) for one in people]
    seats = seat_guests(occasion=forum.measure.occasion, people=known, by=by, at=at)
    Representative.objects.bulk_create(
        Representative(participant=participant, person=person, seat=seat)
        for person, seat in zip(known, seats, strict=True)
    )
    _say(participant, said)
    if all(seat.state == SeatState.WAITING for seat in seats):
        participant.save_version(seen=participant.version, state=ParticipantState.REGISTERED)
    tell("matchmaking-registered", [participant], str(participant.pk), by=by, at=at)
    return participant


def _organisation(new: NewOrganisation, *, by: User | None) -> Organisation:
    """The one with the number; without a number the one of that name and kind that has none either; else a new one."""
    named = Q(registration_number=new.registration_number, country_code=new.country_code)
    if not new.registration_number:
        named = Q(registration_number="", country_code=new.country_code, kind=new.kind, folded=fold(new.name))
    found = Organisation.objects.filter(named, merged_into=None).order_by("pk").first()
    if found:
        return found
    try:
        return register_organisation(
            kind=OrganisationKind(new.kind), name=new.name, registration_number=new.registration_number,
            country_code=new.country_code, by=by,
        )  # fmt: skip
    except NumberTaken as taken:
        return taken.organisation


def _person(firm: Organisation, new: NewPerson, *, by: User | None) -> Person:
    """Who came for the same organisation before is the same person."""
    known = Identity.objects.filter(
        email=new.email.lower(), folded=fold(f"{new.given_name} {new.family_name} {new.given_name}"),
        person__represents__participant__organisation=firm, erased_at=None,
    )  # fmt: skip
    found = known.select_related("person").first() if new.email else None
    return found.person if found else register_person(new=new, by=by)


def _say(participant: Participant, said: Said) -> None:
    if said.interests is not None:
        participant.interests.all().delete()
        Interest.objects.bulk_create(
            Interest(participant=participant, topic_id=topic, intent=Intent(intent), note=note[:200])
            for (topic, intent), note in said.interests.items()
        )
    participant.away.all().delete()
    Away.objects.bulk_create(Away(participant=participant, round_id=key) for key in sorted(set(said.away)))


@action
def change_profile(*, participant: Participant, said: Said, seen: int, by: User | None) -> None:
    """Raises ChangedMeanwhile."""
    participant.save_version(seen=seen, **said.values())
    _say(participant, said)


@action
def add_representative(*, participant: Participant, new: NewPerson, by: User | None, at: datetime) -> Representative:
    """One more person at the table; the same person again is the same. Raises OccasionOver."""
    person = _person(participant.organisation, new, by=by)
    known = Representative.objects.filter(participant=participant, person=person).first()
    if known:
        return known
    [seat] = seat_guests(occasion=participant.forum.measure.occasion, people=[person], by=by, at=at)
    one = Representative.objects.create(participant=participant, person=person, seat=seat)
    tell("matchmaking-registered", [participant], f"{participant.pk}:{one.pk}", by=by, at=at)
    return one


@action
def admit_participants(*, participants: Sequence[Participant], by: User, at: datetime) -> int:
    """They stand in the catalogue. Who is on the waiting list stays there. Returns how many were admitted."""
    waits = ParticipantState.REGISTERED
    ready = Participant.objects.filter(
        pk__in=[one.pk for one in participants], state=waits,
        representatives__seat__state__in=(SeatState.CONFIRMED, SeatState.COMPLETED),
    )  # fmt: skip
    found = list(ready.distinct().select_related("organisation", "forum__measure__occasion__venue").order_by("pk"))
    for one in found:
        one.save_version(seen=one.version, state=ParticipantState.ADMITTED)
        tell("matchmaking-admitted", [one], str(one.pk), by=by, at=at)
    return len(found)


@action
def turn_away(*, participant: Participant, reason: str, by: User, at: datetime) -> None:
    """Not this time, with the reason; the seats go to who waits."""
    participant.save_version(seen=participant.version, state=ParticipantState.TURNED_AWAY)
    tell("matchmaking-turned-away", [participant], str(participant.pk), by=by, at=at, reason=reason)
    _leave(participant, reason, by=by, at=at)


@action
def withdraw_participant(*, participant: Participant, reason: str, by: User | None, at: datetime) -> None:
    """They do not come: their meetings are off, their seats go to who waits. Raises ChangedMeanwhile."""
    participant.save_version(seen=participant.version, state=ParticipantState.WITHDRAWN)
    _leave(participant, reason, by=by, at=at)


def _leave(participant: Participant, reason: str, *, by: User | None, at: datetime) -> None:
    withdraw_all(participant=participant, reason=reason, by=by, at=at)
    for one in participant.representatives.select_related("seat__occasion__edition", "seat__occasion__venue"):
        if one.seat and one.seat.state in (SeatState.WAITING, SeatState.OFFERED, SeatState.CONFIRMED):
            withdraw_seat(seat=one.seat, reason=reason, by=by, at=at)


@action
def set_gone(*, participant: Participant, gone_from: Round | None, by: User | None) -> None:
    """From that round on nobody of them is there: what stands there is planned anew. None: they are there after all."""
    participant.save_version(seen=participant.version, gone_from=gone_from)


@action
def set_no_go(*, one: Participant, other: Participant, said_by: Participant | None, by: User | None) -> None:
    """These two do not meet; a wish between them is taken back without a word to the other."""
    first, second = sorted((one, other), key=lambda each: each.pk)
    NoGo.objects.get_or_create(one=first, other=second, defaults={"said_by": said_by})


@action
def lift_no_go(*, one: Participant, other: Participant, by: User | None) -> None:
    first, second = sorted((one, other), key=lambda each: each.pk)
    NoGo.objects.filter(one=first, other=second).delete()
