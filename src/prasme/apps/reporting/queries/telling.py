"""Figures told to readers outside: as plain data, and each definition in a sentence."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from prasme.apps.programmes.models import Edition, Programme
from prasme.apps.reporting.catalogue import definitions, is_apart, sources
from prasme.apps.reporting.queries.figures import Figure, figure, text
from prasme.apps.reporting.queries.known import known
from prasme.engines.figures import Definition, Derived, Indicator, Scope, explained


def editions_of(*, edition_code: str | None, programme_code: str | None) -> tuple[str, list[Edition]]:
    """The code that was asked for, and its editions. Raises DoesNotExist."""
    if edition_code is not None:
        edition = Edition.objects.get(code=edition_code)
        return edition.code, [edition]
    programme = Programme.objects.get(code=programme_code)
    return programme.code, list(programme.editions.order_by("starts_on"))


def figures_as_data(*, edition_code: str | None = None, programme_code: str | None = None) -> dict[str, Any]:
    """Every figure of an edition, or of all editions of a programme together, as plain data.

    period: first and last day that the facts may lie on. value: a number, null where there is nothing to take
    a mean of, no source yet, or nobody is asked (is_asked). records: how many records are behind the value.
    Raises DoesNotExist.
    """
    code, editions = editions_of(edition_code=edition_code, programme_code=programme_code)
    scope = Scope(tuple(edition.pk for edition in editions))
    span = (min(e.starts_on for e in editions), max(e.ends_on for e in editions)) if editions else (None, None)
    return {
        "code": code,
        "period": {"from": str(span[0]), "to": str(span[1])},
        "figures": [_as_data(figure(definition, scope)) for definition in (definitions() | known(editions)).values()],
    }


def _as_data(made: Figure) -> dict[str, Any]:
    is_hidden = is_apart(made.indicator) and 0 < made.base < made.indicator.fewest
    if is_hidden:
        made = replace(made, value=None, base=0)
    return {
        "id": made.indicator.id,
        "title": text(made.indicator.title),
        "value": _number(made.value),
        "unit": text(made.indicator.unit),
        "base": made.base,
        "counting_rule": text(made.indicator.counting_rule),
        "records": made.base,
        "has_source": made.has_source,
        "is_asked": made.is_asked,
        **({"is_hidden": True} if is_hidden else {}),
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def sentence_of(definition: Definition, language: str = "") -> str:
    """What the definition does, in one sentence in the reader's language, or in another."""
    if language:
        with override(language):
            return sentence_of(definition)

    parts = {part.id: text(part.title) for part in definition.made_of} if isinstance(definition, Derived) else {}

    def name(of: str) -> str:
        if of in parts:
            return parts[of]
        source = sources().get(definition.source) if isinstance(definition, Indicator) else None
        if source is None:
            return of
        known = {source.name: source.title, "day": source.day_title}
        return str(known.get(of) or source.columns[of].title)

    def value(column: str, key: Any) -> str:
        source = sources().get(definition.source) if isinstance(definition, Indicator) else None
        label = source.columns[column].label if source and column in source.columns else None
        return str(label({key}).get(key, key) if label else key)

    return explained(definition, translate=_, name=name, value=value)
