"""A firm, a person, a participation, each with everything that stands behind it and that the user may see."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import may, reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.evidence.models import Document
from prasme.apps.evidence.queries import documents_visible_to
from prasme.apps.funding.queries import aid_visible_to
from prasme.apps.occasions.models import Attendance, Part, Seat, Sheet
from prasme.apps.occasions.queries import parts_of
from prasme.apps.training.models import Certificate, Participation
from prasme.apps.training.queries import certificates_visible_to

SHOWN = 200  # seats on one page; a firm of this programme has a dozen


def participations_visible_to(user: User) -> QuerySet[Participation]:
    """Records of the editions whose people the user sees, of the own firm's people, and the own."""
    return Participation.objects.filter(
        reach(user, Permission.PERSON_VIEW).over(edition="run__occasion__edition_id")
        | reach(user, Permission.SEAT_HOLD).over(organisation="enterprise_id")
        | reach(user, Permission.OWN_RECORD).over(person="person_id")
    )


def seats_visible_to(user: User) -> QuerySet[Seat]:
    """The same for seats, of which not each becomes a participation."""
    return Seat.objects.filter(
        reach(user, Permission.PERSON_VIEW).over(edition="occasion__edition_id")
        | reach(user, Permission.SEAT_HOLD).over(organisation="holder_id")
        | reach(user, Permission.OWN_RECORD).over(person="person_id")
    )


@dataclass
class Line:
    """A seat with what became of it, and the papers that the user may open."""

    seat: Seat
    participation: Participation | None
    certificate: Certificate | None
    sheets: list[Document] = field(default_factory=list)
    may_see_aid: bool = False


def lines(user: User, seats: QuerySet[Seat]) -> list[Line]:
    """The seats in the order of time, the latest course first."""
    rows = list(
        seats.select_related(
            "occasion__run__course", "person__identity", "holder", "aid__edition", "participation__certificate"
        ).order_by("-occasion__run__starts_on", "occasion", "pk")[:SHOWN]
    )
    papers = sheets_by_occasion({seat.occasion_id for seat in rows}, documents_visible_to(user))
    keys = [seat.aid_id for seat in rows if seat.aid_id]
    aid = set(aid_visible_to(user).filter(pk__in=keys).values_list("pk", flat=True)) if keys else set()
    found = []
    for seat in rows:
        made = getattr(seat, "participation", None)
        certificate = getattr(made, "certificate", None) if made else None
        shown = papers[seat.occasion_id] if made else []
        found.append(Line(seat, made, certificate, shown, seat.aid_id in aid))
    return found


def sheets_by_occasion(occasions: Iterable[int], visible: QuerySet[Document]) -> dict[int, list[Document]]:
    """The signed sheets of each occasion, each scan once, in the order of its sessions."""
    found: dict[int, list[Document]] = defaultdict(list)
    sheets = (
        Sheet.objects.filter(session__occasion__in=occasions, document__in=visible.values("pk"))
        .select_related("document", "session")
        .order_by("session__number", "pk")
    )
    for sheet in sheets:
        if sheet.document not in found[sheet.session.occasion_id]:
            found[sheet.session.occasion_id].append(sheet.document)
    return found


def lines_of_enterprise(user: User, enterprise: Organisation) -> list[Line]:
    return lines(user, seats_visible_to(user).filter(holder=enterprise))


def lines_of_person(user: User, person: Person) -> list[Line]:
    return lines(user, seats_visible_to(user).filter(person=person))


@dataclass
class HalfDay:
    """Evidence of one half-day: the mark that counts, and those that it replaced, the newest first."""

    part: Part
    mark: Attendance | None
    earlier: list[Attendance]


def half_days(participation: Participation) -> list[HalfDay]:
    marks: dict[int, list[Attendance]] = defaultdict(list)
    given = Attendance.objects.filter(seat=participation.seat_id).select_related("by").order_by("-pk")
    for mark in given:
        marks[mark.part_id].append(mark)
    return [
        HalfDay(part, next(iter(marks[part.pk]), None), marks[part.pk][1:])
        for part in parts_of(participation.run.occasion)
    ]


@dataclass(frozen=True)
class Paper:
    """A signed sheet of the run; who else stands on it is why not everybody may open it."""

    document: Document
    sessions: list[int]
    may_open: bool


def papers_of(user: User, participation: Participation) -> list[Paper]:
    sheets = list(
        Sheet.objects.filter(session__occasion=participation.run.occasion_id)
        .select_related("document__uploaded_by", "session")
        .order_by("session__number", "pk")
    )
    keys = {sheet.document_id for sheet in sheets}
    mine = set(documents_visible_to(user).filter(pk__in=keys).values_list("pk", flat=True))
    numbers: dict[Any, list[int]] = defaultdict(list)
    documents = {}
    for sheet in sheets:
        numbers[sheet.document_id].append(sheet.session.number)
        documents[sheet.document_id] = sheet.document
    return [Paper(document, numbers[key], key in mine) for key, document in documents.items()]


def certificate_of(user: User, participation: Participation) -> tuple[Certificate | None, bool]:
    """The certificate, and whether the user may open its PDF."""
    found = Certificate.objects.filter(participation=participation).select_related("document").first()
    if found is None or found.document_id is None or not may_ask_for_pdf(user):
        return found, False
    return found, certificates_visible_to(user).filter(pk=found.pk).exists()


def may_ask_for_pdf(user: User) -> bool:
    asking = (Permission.OWN_RECORD, Permission.SEAT_HOLD, Permission.PERSON_VIEW)
    return any(may(user, permission) for permission in asking)
