"""What a duty to keep holds back from an erasure, until when, by which rule."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from prasme.apps.enterprises.models import Organisation, Person
from prasme.apps.evidence.models import Document
from prasme.apps.funding.models import Aid
from prasme.apps.imports.models import Import, ImportedRow
from prasme.apps.occasions.models import Seat
from prasme.apps.participants.dataset import worded
from prasme.apps.privacy.keeping import keepings
from prasme.apps.privacy.models import Erasure
from prasme.apps.privacy.queries.scope import keys_of
from prasme.apps.privacy.rules import Keeping
from prasme.apps.reporting.models import Freeze
from prasme.apps.training.models import Participation


@dataclass(frozen=True)
class Hold:
    """rule: a key of keepings. until: none for what holds no name. names: whether what is held names the person."""

    rule: str
    what: str
    count: int
    until: str
    names: bool
    documents: tuple[str, ...] = ()

    @property
    def keeping(self) -> Keeping:
        return keepings()[self.rule]

    @property
    def title(self) -> str:
        return worded(self.keeping.title)

    @property
    def note(self) -> str:
        return worded(self.keeping.note)

    @property
    def until_day(self) -> date | None:
        return date.fromisoformat(self.until) if self.until else None

    def as_record(self) -> dict[str, Any]:
        return asdict(self)


def holds_of(person: Person, *, on: date) -> list[Hold]:
    """What stays on that day. Something whose time is over is held no more."""
    keys = keys_of(person)
    found = [_sheets(keys, on), _aid(keys, on), _frozen(keys), _imported(keys, on)]
    return [hold for hold in found if hold is not None]


def _latest(rule: str, days: list[date], on: date) -> str | None:
    until = max((keepings()[rule].until(day) or date.max for day in days), default=None)
    return until.isoformat() if until and until >= on else None


def _sheets(keys: list[Any], on: date) -> Hold | None:
    """Signed sheets on which the person's name stands."""
    seats = Seat.objects.filter(person__in=keys)
    sheets = Document.objects.filter(sheets__session__occasion__seats__in=seats).distinct()
    ends = list(seats.values_list("occasion__edition__ends_on", flat=True).distinct())
    until, names = _latest("participation", ends, on), tuple(str(pk) for pk in sheets.values_list("pk", flat=True))
    return Hold("participation", "sheets", len(names), until, True, names) if names and until else None


def own_firms(keys: list[Any]) -> list[Organisation]:
    """Self-employed people are firms as well, whose name is theirs."""
    working = Q(kind="self_employed", employments__person__in=keys)
    return list(Organisation.objects.filter(working).distinct())


def _aid(keys: list[Any], on: date) -> Hold | None:
    """Aid for the person's seats; it names the firm, and so the person where that is the firm."""
    firms = own_firms(keys)
    aids = Aid.objects.filter(Q(seat__person__in=keys) | Q(enterprise__in=firms), granted_on__isnull=False)
    days = [day for day in aids.values_list("granted_on", flat=True).distinct() if day]
    until = _latest("aid", days, on)
    return Hold("aid", "aid", aids.distinct().count(), until, bool(firms)) if until else None


def _frozen(keys: list[Any]) -> Hold | None:
    days = Participation.objects.filter(person__in=keys).values_list("run__occasion__edition", "completed_on")
    within = Q(pk__in=[])
    for edition, day in days:
        within |= Q(period__edition=edition, period__starts_on__lte=day, period__ends_on__gte=day)
    count = Freeze.objects.filter(within).count()
    return Hold("frozen", "freezes", count, "", False) if count else None


def _imported(keys: list[Any], on: date) -> Hold | None:
    rows = ImportedRow.objects.filter(record__in=[str(key) for key in keys])
    imports = Import.objects.filter(pk__in=rows.values("of")).select_related("document")
    found = {str(one.document_id): one.created_at.date() for one in imports}
    until = _latest("imported", list(found.values()), on)
    return Hold("imported", "lists", len(found), until, True, tuple(found)) if found and until else None


def kept_by(erasure: Erasure | None) -> list[Hold]:
    """What an erasure left, as it was written down then."""
    rows = erasure.held if erasure else []
    return [Hold(**row | {"documents": tuple(row["documents"])}) for row in rows]
