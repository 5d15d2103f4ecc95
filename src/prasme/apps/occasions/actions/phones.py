"""Marks that a trainer's phone sends one by one, perhaps hours later and perhaps twice."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.occasions import queries
from prasme.apps.occasions.actions.attendance import (
    BeforeTheSession,
    Key,
    MarkedMeanwhile,
    NotOnTheRoster,
    OccasionLocked,
    Proof,
    mark_attendance,
)
from prasme.apps.occasions.models import Attendance, Method, Occasion, Presence

KEPT_AT_MOST = timedelta(days=14)  # a mark that waited longer is asked for again
AT_ONCE = timedelta(seconds=30)  # what comes in sooner did not wait for the network


class Fate(StrEnum):
    SAVED = "saved"
    CONFLICT = "conflict"  # somebody else marked it otherwise meanwhile: the trainer decides
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True)
class SentMark:
    """One tap. made_at: when; seen: key of the mark that the page showed, none when there was none."""

    nonce: UUID
    seat: int
    part: int
    presence: Presence
    made_at: datetime
    seen: int | None
    late_minutes: int | None = None

    @property
    def key(self) -> Key:
        return self.seat, self.part


@dataclass(frozen=True)
class Receipt:
    """What became of a tap. standing: the mark that counts now."""

    fate: Fate
    standing: Attendance | None
    why: str = ""


@action
def receive_mark(*, occasion: Occasion, sent: SentMark, by: User, at: datetime) -> Receipt:
    """Write a tap once: the same nonce again gets the same answer. Nothing that somebody else set is overwritten."""
    if known := Attendance.objects.filter(nonce=sent.nonce).first():
        return _again(known, sent, by)
    made_at = min(max(sent.made_at, at - KEPT_AT_MOST), at)
    before = _standing(occasion, sent.key)
    # What the same trainer marked before is no surprise to them, though the answer to it may have been lost on the way.
    is_own = before is not None and before.by_id == by.pk and before.method == Method.TRAINER and before.at <= made_at
    proof = Proof(
        late={sent.key: sent.late_minutes} if sent.late_minutes is not None else {},
        nonce=sent.nonce,
        received_at=at if at - made_at > AT_ONCE else None,
    )
    try:
        with transaction.atomic():
            mark_attendance(
                occasion=occasion, marks={sent.key: sent.presence}, method=Method.TRAINER, by=by, at=made_at,
                seen={sent.key: before.pk if before and is_own else sent.seen}, proof=proof,
            )  # fmt: skip
    except MarkedMeanwhile:
        if known := Attendance.objects.filter(nonce=sent.nonce).first():  # a moment earlier, on another connection
            return _again(known, sent, by)
        return Receipt(Fate.CONFLICT, _standing(occasion, sent.key))
    except NotOnTheRoster:
        return Receipt(Fate.REFUSED, None, _("This person is not on the roster any more."))
    except (BeforeTheSession, OccasionLocked) as refusal:
        return Receipt(Fate.REFUSED, _standing(occasion, sent.key), str(refusal))
    return Receipt(Fate.SAVED, _standing(occasion, sent.key))


def _again(known: Attendance, sent: SentMark, by: User) -> Receipt:
    if (known.seat_id, known.part_id) != sent.key or known.by_id != by.pk:
        return Receipt(Fate.REFUSED, None, _("This mark was sent before with other content."))
    return Receipt(Fate.SAVED, known)


def _standing(occasion: Occasion, key: Key) -> Attendance | None:
    return queries.standing(occasion, [key]).get(key)
