"""Reads of figures: values, cells, records; periods and what changed in them."""

from prasme.apps.reporting.queries.figures import (
    Cell,
    Figure,
    breakdown,
    facts_in,
    figure,
    labels,
    record_keys,
    records,
    text,
)
from prasme.apps.reporting.queries.periods import (
    Since,
    changes_since_freeze,
    corrections_of,
    editions_with_figures,
    periods_of,
    scope_of,
)
from prasme.apps.reporting.queries.telling import figures_as_data, sentence_of
from prasme.engines.figures import Scope

__all__ = [
    "Cell",
    "Figure",
    "Scope",
    "Since",
    "breakdown",
    "changes_since_freeze",
    "corrections_of",
    "editions_with_figures",
    "facts_in",
    "figure",
    "figures_as_data",
    "labels",
    "periods_of",
    "record_keys",
    "records",
    "scope_of",
    "sentence_of",
    "text",
]
