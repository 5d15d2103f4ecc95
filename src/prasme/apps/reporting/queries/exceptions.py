"""What somebody should look at before a period is frozen: records that are not as they should be."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Sum
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.enterprises.models import Organisation, Person, Suspicion, SuspicionState
from prasme.apps.funding.models import Aid, AidState, DeclaredAid
from prasme.apps.funding.queries import ceiling_of
from prasme.apps.occasions.models import Seat, SeatState, Session
from prasme.apps.participants.models import Answers, Moment
from prasme.apps.participants.queries import seats_in
from prasme.apps.programmes.models import LegalBasis, Mode, ParticipantData
from prasme.apps.reporting.models import Period

FEW = 100  # lines of one kind on the page; the number says how many there are


@dataclass
class Group:
    """Exceptions of one kind."""

    kind: str
    title: Any
    advice: Any
    count: int = 0
    rows: list[dict[str, str]] = field(default_factory=list)


def exceptions_of(period: Period) -> list[Group]:
    """Every kind, also those that found nothing."""
    return [Group(kind, title, advice, *look(period)) for kind, (title, advice, look) in KINDS.items()]


Found = tuple[int, list[dict[str, str]]]


def sessions_in(period: Period) -> QuerySet[Session]:
    zone = ZoneInfo(settings.TIME_ZONE)
    first = datetime.combine(period.starts_on, time.min, zone)
    last = datetime.combine(period.ends_on + timedelta(days=1), time.min, zone)
    return Session.objects.filter(
        occasion__edition=period.edition_id, occasion__is_cancelled=False, is_cancelled=False,
        starts_at__gte=first, starts_at__lt=last,
    ).order_by("starts_at", "pk")  # fmt: skip


def _of_sessions(found: Any) -> Found:
    rows = found.values("number", "starts_at", "occasion__code", "occasion__title", "occasion__venue__time_zone")[:FEW]
    return found.count(), [
        {
            "name": f"{row['occasion__title']}, {short_day(row['starts_at'], row['occasion__venue__time_zone'])}",
            "note": row["occasion__code"],
            "href": reverse("training:run", args=[row["occasion__code"]]) if row["occasion__code"] else "",
        }
        for row in rows
    ]


def _without_signature(period: Period) -> Found:
    return _of_sessions(sessions_in(period).filter(mode=Mode.FACE_TO_FACE, sheets=None))


def _still_open(period: Period) -> Found:
    return _of_sessions(sessions_in(period).filter(occasion__locked_at=None))


def _over_ceiling(period: Period) -> Found:
    """Firms that hold more de minimis aid on the last day than the law of that day lets them."""
    aid = Aid.objects.filter(legal_basis=LegalBasis.DE_MINIMIS).exclude(state=AidState.RELEASED)
    here = aid.filter(edition=period.edition_id, granted_on__range=(period.starts_on, period.ends_on))
    declared = DeclaredAid.objects.filter(enterprise=OuterRef("pk"), replaced_by=None).values("enterprise")
    firms = Organisation.objects.filter(pk__in=here.values("enterprise")).annotate(
        held=Sum("aid__amount", filter=Q(aid__in=aid)),
        declared=Subquery(declared.annotate(sum=Sum("amount")).values("sum")),
    )
    found = []
    for firm in sorted(firms, key=lambda firm: -((firm.held or 0) + (firm.declared or 0))):
        decision = ceiling_of(firm, on=period.ends_on)
        if decision is None:
            return 0, []
        if decision.held > decision.ceiling:
            note = _("%(held)s of %(ceiling)s EUR") % {"held": decision.held, "ceiling": decision.ceiling}
            found.append({"name": firm.name, "note": note, "href": reverse("site:enterprise", args=[firm.pk])})
        elif (firm.held or 0) + (firm.declared or 0) < decision.ceiling:
            break  # who holds less in all can hold no more of the last years
    return len(found), found[:FEW]


def _duplicates(period: Period) -> Found:
    seats = Seat.objects.filter(occasion__edition=period.edition_id).exclude(state=SeatState.WITHDRAWN)
    keys = {str(key) for row in seats.values_list("holder", "person").distinct() for key in row if key}
    found = [
        one for one in Suspicion.objects.filter(state=SuspicionState.OPEN).order_by("pk")
        if {one.first, one.second} & keys
    ]  # fmt: skip
    return len(found), [
        {
            "name": _("Two records that look alike"),
            "note": one.get_kind_display(),
            "href": reverse("enterprises:duplicate", args=[one.pk]),
        }
        for one in found[:FEW]
    ]


def _incomplete(period: Period) -> Found:
    """People whose first day there lies in the period and of whom the funder's data set is not whole."""
    if period.edition.participant_data == ParticipantData.NONE:
        return 0, []
    seats = seats_in(period.edition).filter(occasion__run__starts_on__range=(period.starts_on, period.ends_on))
    whole = Answers.objects.filter(
        person=OuterRef("pk"), edition=period.edition, moment=Moment.ENTRY, is_whole=True
    ).exclude(state="saved")
    people = Person.objects.filter(pk__in=seats.values("person"), identity__erased_at=None).exclude(Exists(whole))
    rows = people.order_by("identity__family_name", "pk").values_list(
        "pk", "identity__given_name", "identity__family_name"
    )
    return people.count(), [
        {
            "name": f"{given} {family}",
            "note": "",
            "href": reverse("participants:participant", args=[period.edition.code, key]),
        }
        for key, given, family in rows[:FEW]
    ]


def _absent(period: Period) -> Found:
    """People who missed more than the edition allows, while the aid for their seats stands as granted."""
    seats = Seat.objects.filter(
        occasion__edition=period.edition_id, state__in=(SeatState.NOT_COMPLETED, SeatState.NO_SHOW),
        aid__state=AidState.GRANTED, occasion__run__ends_on__range=(period.starts_on, period.ends_on),
    ).order_by("occasion__code", "pk")  # fmt: skip
    rows = seats.values(
        "holder__name", "occasion__code", "person__identity__given_name", "person__identity__family_name"
    )
    return seats.count(), [
        {
            "name": f"{row['person__identity__given_name'] or ''} {row['person__identity__family_name'] or ''}".strip()
            or row["holder__name"],
            "note": f"{row['holder__name']}, {row['occasion__code']}",
            "href": reverse("training:run", args=[row["occasion__code"]]),
        }
        for row in rows[:FEW]
    ]


KINDS: dict[str, tuple[Any, Any, Callable[[Period], Found]]] = {
    "no_signature": (
        _l("Sessions without a signed sheet"), _l("File the scan with the group."), _without_signature,
    ),
    "open_session": (
        _l("Sessions of groups that are not locked"), _l("Complete the group, and its attendance is locked."),
        _still_open,
    ),
    "absent": (
        _l("Absent beyond the limit, aid still granted"), _l("Give the aid back, or correct the attendance."), _absent,
    ),
    "ceiling": (_l("Enterprises over the ceiling of aid"), _l("Look at what the enterprise declared."), _over_ceiling),
    "duplicates": (
        _l("Records that may be the same"), _l("Join them, or say that they differ: each is counted once."),
        _duplicates,
    ),
    "incomplete": (
        _l("Participants whose data are not whole"), _l("They are not transmitted to the funder."), _incomplete,
    ),
}  # fmt: skip
