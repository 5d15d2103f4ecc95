"""Why a record is worth a second look: what a sample by risk takes first."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Exists, F, Model, OuterRef, QuerySet, Sum
from django.utils.translation import gettext_lazy as _

from prasme.apps.enterprises.models import Suspicion, SuspicionState
from prasme.apps.funding.models import Aid
from prasme.apps.occasions.models import Attendance, Part, Sheet
from prasme.apps.reporting.catalogue import sources
from prasme.apps.training.models import Participation
from prasme.engines.figures import Indicator

NO_SHEET, CORRECTED, HOURS_MISSED, MUCH_AID, LOOKS_ALIKE = (
    "no_sheet", "corrected", "hours_missed", "much_aid", "looks_alike",
)  # fmt: skip
REASONS = {
    NO_SHEET: _("a session without a signed sheet"),
    CORRECTED: _("attendance was corrected"),
    HOURS_MISSED: _("hours were missed"),
    MUCH_AID: _("among the tenth with most aid"),
    LOOKS_ALIKE: _("a record that may be there twice"),
}


def risks_of(indicator: Indicator, keys: Sequence[str]) -> Mapping[str, list[str]]:
    """The reasons of each record that has any. Of other records than courses and grants nothing is known."""
    model: type[Model] = sources()[indicator.source].model
    found: dict[str, list[str]] = defaultdict(list)
    if model is Participation:
        _of_participations(Participation.objects.filter(pk__in=keys), found)
    elif model is Aid:
        _much_aid(Aid.objects.filter(pk__in=keys), "amount", found)
    return found


def _of_participations(records: QuerySet[Participation], found: dict[str, list[str]]) -> None:
    def note(reason: str, rows: QuerySet[Any]) -> None:
        for key in rows.values_list("pk", flat=True):
            found[str(key)].append(reason)

    sheet = Sheet.objects.filter(session__occasion=OuterRef("run__occasion"))
    note(NO_SHEET, records.exclude(Exists(sheet)))
    note(CORRECTED, records.filter(Exists(Attendance.objects.filter(seat=OuterRef("seat"), supersedes__isnull=False))))
    hours = Part.objects.filter(session__occasion=OuterRef("run__occasion"), session__is_cancelled=False)
    whole = hours.order_by().values("session__occasion").annotate(sum=Sum("hours")).values("sum")
    note(HOURS_MISSED, records.annotate(whole=whole).filter(hours__lt=F("whole")))
    _much_aid(records.exclude(seat__aid=None), "seat__aid__amount", found)
    open_ = Suspicion.objects.filter(state=SuspicionState.OPEN).values_list("first", "second")
    alike = {key for pair in open_ for key in pair}
    for key, person, firm in records.values_list("pk", "person", "enterprise"):
        if {str(person), str(firm)} & alike:
            found[str(key)].append(LOOKS_ALIKE)


def _much_aid(records: QuerySet[Any], amount: str, found: dict[str, list[str]]) -> None:
    keys = list(records.order_by(f"-{amount}", "pk").values_list("pk", flat=True))
    for key in keys[: len(keys) // 10]:
        found[str(key)].append(MUCH_AID)
