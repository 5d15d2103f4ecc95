"""Reads of figures: values, cells, records; periods and what changed in them; audits."""

from prasme.apps.reporting.catalogue import has_source, is_apart
from prasme.apps.reporting.queries.audits import items_of, packs_of, periods_audited, remarks_of, samples_of
from prasme.apps.reporting.queries.crossing import Cross, crossed
from prasme.apps.reporting.queries.exceptions import exceptions_of, sessions_in
from prasme.apps.reporting.queries.figures import (
    Cell,
    Figure,
    breakdown,
    facts_in,
    figure,
    labels,
    record_keys,
    records,
    rows_of,
    text,
)
from prasme.apps.reporting.queries.known import counted_for, known, own_rows, sets_for, versions_of
from prasme.apps.reporting.queries.periods import (
    Since,
    changes_since_freeze,
    corrections_of,
    editions_with_figures,
    periods_of,
    scope_of,
)
from prasme.apps.reporting.queries.risks import REASONS, risks_of
from prasme.apps.reporting.queries.telling import figures_as_data, sentence_of
from prasme.apps.reporting.queries.trends import Trend, trend
from prasme.engines.figures import Scope

__all__ = [
    "REASONS",
    "Cell",
    "Cross",
    "Figure",
    "Scope",
    "Since",
    "Trend",
    "breakdown",
    "changes_since_freeze",
    "corrections_of",
    "counted_for",
    "crossed",
    "editions_with_figures",
    "exceptions_of",
    "facts_in",
    "figure",
    "figures_as_data",
    "has_source",
    "is_apart",
    "items_of",
    "known",
    "labels",
    "own_rows",
    "packs_of",
    "periods_audited",
    "periods_of",
    "record_keys",
    "records",
    "remarks_of",
    "risks_of",
    "rows_of",
    "samples_of",
    "scope_of",
    "sentence_of",
    "sessions_in",
    "sets_for",
    "text",
    "trend",
    "versions_of",
]
