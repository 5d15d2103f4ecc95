"""What waits for those who teach, those who hold seats, and those who sat on them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, F, Min, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import moment
from prasme.apps.occasions import queries
from prasme.apps.occasions.models import Seat, SeatState
from prasme.apps.occasions.unproved import KINDS as UNPROVED
from prasme.apps.worklist.kinds import Item, Kind

PAPER_TAKES = timedelta(days=7)  # from the last minute of a session until its signed sheet should be here
Rows = QuerySet[Any, Any]
Row = Mapping[str, Any]


def _own_seats(user: User) -> Rows:
    return Seat.objects.filter(reach(user, Permission.SEAT_HOLD).over(organisation="holder_id"))


def _offers(user: User, _at: datetime) -> Rows:
    found = _own_seats(user).filter(state=SeatState.OFFERED).order_by("offered_until", "pk")
    return found.values("pk", "offered_until", firm=F("holder__name"), of=queries.title_in_rows("occasion__"))


def _offer(row: Row) -> Item:
    return Item(
        title=_("Take the seat or decline it: %s") % row["of"],
        detail=row["firm"],
        due=row["offered_until"],
        href=reverse("training:answer-offer", args=[row["pk"]]),
    )


def _unnamed(user: User, _at: datetime) -> Rows:
    found = _own_seats(user).filter(state=SeatState.RESERVED, person=None, occasion__is_cancelled=False)
    groups = found.values("occasion", "holder").annotate(
        seats=Count("pk", distinct=True), first=Min("pk"), begins=Min("occasion__sessions__starts_at"),
        firm=F("holder__name"), of=queries.title_in_rows("occasion__"),
    )  # fmt: skip
    return groups.order_by("begins", "occasion", "holder")


def _unnamed_one(row: Row) -> Item:
    seats = row["seats"]
    return Item(
        title=ngettext("Say who comes: %(of)s", "Say who comes, %(n)d people: %(of)s", seats)
        % {"n": seats, "of": row["of"]},
        detail=row["firm"],
        due=row["begins"],
        count=seats,
        href=reverse("training:name-person", args=[row["first"]]),
    )


def _unmarked(user: User, at: datetime) -> Rows:
    found: Rows = queries.half_days_unmarked(queries.sessions_kept_by(user), at=at)
    return found.values(
        "pk", "starts_at", "ends_at", "people", "marked", occasion=F("session__occasion"),
        of=queries.title_in_rows("session__occasion__"), zone=F("session__occasion__venue__time_zone"),
    )  # fmt: skip


def _unmarked_one(row: Row) -> Item:
    text = _("%(when)s: %(marked)d of %(people)d people are marked")
    return Item(
        title=_("Mark who was there: %s") % row["of"],
        detail=text % {"when": moment(row["starts_at"], row["zone"]), "marked": row["marked"], "people": row["people"]},
        due=row["ends_at"],
        href=reverse("occasions:roster", args=[row["occasion"]]) + f"?part={row['pk']}",
    )


def _unsigned(user: User, at: datetime) -> Rows:
    found: Rows = queries.sessions_unsigned(queries.sessions_kept_by(user), at=at)
    of_runs = found.filter(occasion__run__isnull=False)
    return of_runs.values(
        "number", "starts_at", "ends_at", code=F("occasion__code"), of=queries.title_in_rows("occasion__"),
        zone=F("occasion__venue__time_zone"),
    )  # fmt: skip


def _unsigned_one(row: Row) -> Item:
    text = _("%(code)s, session %(number)d, %(when)s")
    return Item(
        title=_("Bring the signed sheet: %s") % row["of"],
        detail=text % {"code": row["code"], "number": row["number"], "when": moment(row["starts_at"], row["zone"])},
        due=row["ends_at"] + PAPER_TAKES,
        href=reverse("training:upload-sheet", args=[row["code"]]),
    )


def _feedback(user: User, at: datetime) -> Rows:
    found: Rows = queries.feedback_waiting(user, at=at).order_by("pk")
    return found.values("pk", of=queries.title_in_rows("occasion__"), code=F("occasion__code"))


def _feedback_one(row: Row) -> Item:
    return Item(
        title=_("Say how it was: %s") % row["of"],
        detail=row["code"],
        href=reverse("occasions:feedback", args=[row["pk"]]),
    )


def _alone(user: User, _at: datetime) -> Rows:
    """Offers to people without an enterprise: the own, and for an operator those of the edition."""
    mine = reach(user, Permission.OWN_RECORD).over(person="person_id")
    mine |= reach(user, Permission.PARTICIPANT_KEEP).over(edition="occasion__edition_id")
    found = Seat.objects.filter(mine, holder=None, state=SeatState.OFFERED).order_by("offered_until", "pk")
    return found.values(
        "pk", "offered_until", given=F("person__identity__given_name"), family=F("person__identity__family_name"),
        of=queries.title_in_rows("occasion__"),
    )  # fmt: skip


def _alone_one(row: Row) -> Item:
    return Item(
        title=_("Take the seat or decline it: %s") % row["of"],
        detail=f"{row['given']} {row['family']}",
        due=row["offered_until"],
        href=reverse("training:answer-offer", args=[row["pk"]]),
    )


KINDS = [
    Kind(
        key="offers",
        name=gettext_lazy("Seats offered to us"),
        needs=(Permission.SEAT_HOLD,),
        rows=_offers,
        item=_offer,
    ),
    Kind(
        key="offers-alone",
        name=gettext_lazy("Seats offered to people without an enterprise"),
        needs=(Permission.OWN_RECORD, Permission.PARTICIPANT_KEEP),
        rows=_alone,
        item=_alone_one,
    ),
    Kind(
        key="unnamed",
        name=gettext_lazy("Seats without a name"),
        needs=(Permission.SEAT_HOLD,),
        rows=_unnamed,
        item=_unnamed_one,
    ),
    Kind(
        key="unmarked",
        name=gettext_lazy("Marks that are missing"),
        needs=(Permission.ROSTER_KEEP,),
        rows=_unmarked,
        item=_unmarked_one,
    ),
    Kind(
        key="sheets",
        name=gettext_lazy("Signed sheets that are missing"),
        needs=(Permission.ROSTER_KEEP,),
        rows=_unsigned,
        item=_unsigned_one,
    ),
    Kind(
        key="feedback",
        name=gettext_lazy("Questions about courses"),
        needs=(Permission.OWN_RECORD,),
        rows=_feedback,
        item=_feedback_one,
    ),
    *UNPROVED,
]
