"""What firms and their people are written when something happens to a seat."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import translation

from prasme.apps.accounts.models import User
from prasme.apps.occasions import queries
from prasme.apps.occasions.codes import code_of
from prasme.apps.occasions.models import Occasion, OccasionKind, Seat, Session
from prasme.apps.occasions.queries import readers
from prasme.apps.outbox.actions import write_message
from prasme.apps.outbox.kinds import About, Reader

# Where an occasion is at home; its own app knows the page, this one only its name.
HOME = {OccasionKind.RUN: "training:run", OccasionKind.MEASURE: "measures:measure"}


def tell_firm(kind: str, seat: Seat, key: str, *, href: str = "", by: User | None, at: datetime, **values: Any) -> None:
    """Write to everybody who keeps the seats of its firm, each in the own language; without a firm, to nobody."""
    if seat.holder is None:
        return
    for reader in queries.readers_of_firm(seat.holder):
        _write(kind, seat, f"{key}:{reader.address or reader.name}", reader, href=href, by=by, at=at, **values)


def tell_person(
    kind: str, seat: Seat, key: str, *, href: str = "", by: User | None, at: datetime, **values: Any
) -> None:
    """Write to whoever is named for the seat; without an address of the own, to the shared mailbox of the firm.

    Where there is none either, the firm prints the letter, or the operator says it.
    """
    reader = readers.reader_of_seat(seat) if seat.person else None
    if reader:
        _write(kind, seat, f"{key}:person", reader, href=href, by=by, at=at, is_own=True, **values)


def _write(
    kind: str,
    seat: Seat,
    key: str,
    reader: Reader,
    *,
    href: str,
    by: User | None,
    at: datetime,
    secret_of: object = "",
    **values: Any,
) -> None:
    occasion = seat.occasion
    with translation.override(reader.language):
        title = title_of(occasion)
    write_message(
        kind=kind,
        key=f"{kind}:{key}",
        to=reader,
        values={
            "reader": reader.name,
            "course": title,
            "firm": seat.holder.name if seat.holder else "",
            "sessions": queries.days_of(occasion),
            "zone": occasion.venue.time_zone,
            "venue": occasion.venue,
            "link": queries.address_of(href) if href else "",
            **values,
        },
        about=About(
            title=f"{occasion.code} {title}".strip(),
            href=reverse(HOME[OccasionKind(occasion.kind)], args=[occasion.code]) if occasion.code else "",
            edition=occasion.edition_id,
            organisation=seat.holder_id or "",
        ),
        by=by,
        at=at,
        secret_of=secret_of,
    )


def title_of(occasion: Occasion) -> str:
    """In the language of the moment where what is held knows it in several, by the way up to it."""
    if hasattr(occasion, "run"):
        return str(occasion.run.course)
    return str(occasion.measure) if hasattr(occasion, "measure") else occasion.title


def tell_offered(seat: Seat, *, at: datetime) -> None:
    key, page = f"{seat.pk}:{at.isoformat()}", reverse("training:answer-offer", args=[seat.pk])
    tell_firm("seat-offered", seat, key, href=page, by=None, at=at, until=seat.offered_until)
    if seat.holder is None:  # who does not sign in answers the operator
        signs_in = seat.person is not None and seat.person.user_id is not None
        tell_person("seat-offered", seat, key, href=page if signs_in else "", by=None, at=at, until=seat.offered_until)


def tell_given(seat: Seat, *, at: datetime) -> None:
    """The seat is the firm's without having been asked again."""
    tell_firm("seat-given", seat, str(seat.pk), href=reverse("training:seats"), by=None, at=at)


def tell_confirmed(seat: Seat, *, by: User | None, at: datetime) -> None:
    """A planned occasion is another letter: it says by when it is decided whether it takes place."""
    key, page = f"{seat.pk}:{seat.person_id}:{seat.version}", own_page(seat)
    if seat.occasion.kind == OccasionKind.MEASURE:
        tell_person("measure-seat", seat, key, by=by, at=at, secret_of=seat.pk)
        return
    decide_on = readers.decided_by(seat.occasion)
    if decide_on is False:
        tell_person("seat-confirmed", seat, key, href=page, by=by, at=at)
    else:
        tell_person("seat-planned", seat, key, href=page, by=by, at=at, decide_on=decide_on)


def own_page(seat: Seat) -> str:
    """Where the person sees the own seat without an account."""
    return reverse("participants:own-seat", args=[code_of(seat)])


def tell_withdrawn(seat: Seat, *, reason: str, by: User | None, at: datetime) -> None:
    tell_firm("seat-withdrawn", seat, str(seat.pk), by=by, at=at, reason=reason)
    tell_person("seat-withdrawn", seat, str(seat.pk), by=by, at=at, reason=reason)


def tell_cancelled(
    seats: Sequence[Seat], moved: Mapping[int, Seat], *, reason: str, by: User | None, at: datetime
) -> None:
    """One letter to each firm, and one to each person; with the places that are kept for them elsewhere."""
    told: set[int] = set()
    for seat in seats:
        if seat.holder_id and seat.holder_id not in told:
            told.add(seat.holder_id)
            key, page = f"{seat.occasion_id}:{seat.holder_id}", reverse("training:seats")
            others = [moved[one.pk] for one in seats if one.holder_id == seat.holder_id and one.pk in moved]
            tell_firm(
                "occasion-cancelled", seat, key, href=page if others else reverse("training:offers"), by=by, at=at,
                reason=reason, kept=_kept(others),
            )  # fmt: skip
        new = [moved[seat.pk]] if seat.pk in moved and seat.holder is None else []
        signs_in = bool(new) and seat.person is not None and seat.person.user_id is not None
        page = reverse("training:answer-offer", args=[new[0].pk]) if new and signs_in else ""
        tell_person("occasion-cancelled", seat, str(seat.pk), href=page, by=by, at=at, reason=reason, kept=_kept(new))


def tell_moved_day(occasion: Occasion, session: Session, *, before: str, by: User | None, at: datetime) -> None:
    """One letter to each firm with seats, and one to each person: what the day was, and what it is."""
    held = Seat.objects.filter(occasion=occasion, state__in=("reserved", "confirmed", "offered"))
    told: set[int] = set()
    key = f"{session.pk}:{occasion.version}"
    for seat in held.select_related("holder", "person__identity", "occasion__venue").order_by("pk"):
        values: dict[str, Any] = {"before": before, "moved": session, "by": by, "at": at}
        if seat.holder_id and seat.holder_id not in told:
            told.add(seat.holder_id)
            tell_firm("day-moved", seat, f"{key}:{seat.holder_id}", href=reverse("training:seats"), **values)
        if seat.person_id:
            tell_person("day-moved", seat, f"{key}:{seat.pk}", href=own_page(seat), **values)


def _kept(seats: Sequence[Seat]) -> list[dict[str, Any]]:
    """For each place kept elsewhere what the letter says of it."""
    return [
        {
            "code": seat.occasion.code,
            "person": str(seat.person) if seat.person else "",
            "begins": queries.first_moment(seat.occasion),
            "venue": seat.occasion.venue,
            "until": seat.offered_until,
        }
        for seat in seats
    ]
