"""Two periods of an edition side by side, record by record: what entered, what left, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from prasme.apps.core.templatetags.writing import short_day
from prasme.apps.reporting import charts, queries
from prasme.apps.reporting.models import Period
from prasme.apps.reporting.queries.figures import path_of
from prasme.engines.figures import Definition, Indicator

SHOWN = 200


@dataclass(frozen=True)
class Compared:
    definition: Definition
    before: str
    after: str
    entered: int
    left: int
    stayed: int


def compare(first: Period, second: Period, definitions: Sequence[Definition]) -> list[Compared]:
    """Each indicator that has records in one of the two."""
    found = []
    for definition in definitions:
        scopes = [queries.scope_of(period.edition, period) for period in (first, second)]
        one, other = (set(queries.record_keys(definition, scope)) for scope in scopes)
        if not one and not other:
            continue
        before, after = (charts.value_of(queries.figure(definition, scope)) for scope in scopes)
        found.append(Compared(definition, before, after, len(other - one), len(one - other), len(one & other)))
    return found


def records_between(first: Period, second: Period, indicator: Indicator) -> dict[str, list[dict[str, Any]]]:
    """The records that entered and left, each with the reason why the other period does not count it."""
    one, other = (
        set(queries.record_keys(indicator, queries.scope_of(period.edition, period))) for period in (first, second)
    )
    return {
        "entered": _told(indicator, sorted(other - one)[:SHOWN], first),
        "left": _told(indicator, sorted(one - other)[:SHOWN], second),
    }


def _told(indicator: Indicator, keys: Sequence[str], missing_in: Period) -> list[dict[str, Any]]:
    rows = queries.rows_of(indicator).filter(pk__in=keys)
    of = dict(rows.values_list("pk", path_of(indicator, indicator.date)))
    days = {str(key): day for key, day in of.items()}
    return [{"record": key, "day": short_day(days.get(key)), "why": _why(days.get(key), missing_in)} for key in keys]


def _why(day: date | None, period: Period) -> str:
    if day is None:
        return _("the record is gone")
    if day < period.starts_on:
        return _("its day lies before “%(period)s”") % {"period": period.title}
    if day > period.ends_on:
        return _("its day lies after “%(period)s”") % {"period": period.title}
    return _("another record stands for it there, or it does not meet the rule")
