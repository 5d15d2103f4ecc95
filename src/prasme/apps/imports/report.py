"""What came of a file, as data: the counts, what was found, and a line for each row."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from prasme.apps.imports.cells import Case
from prasme.apps.imports.kinds import Kind, Level, Outcome, Remark, Verdict, remarks_of

# What is said about any kind's rows; a kind adds its own.
TEXTS: dict[str, Promise] = {
    "missing": _("This is missing."),
    "long": _("This is longer than %(most)s letters."),
    "no_day": _("This is no day of the calendar."),
    "no_number": _("This is no number."),
    "number_unclear": _("Which number is meant?"),
    "negative": _("This is less than nothing."),
    "too_large": _("This number is too large."),
    "range": _("A range is no number: which one is it? Without an answer it is left out."),
    "no_mail": _("This is no e-mail address. Without an answer it is left out."),
    "no_phone": _("This is no phone number. Without an answer it is left out."),
}


def say(kind: Kind, remark: Remark | Mapping[str, Any]) -> str:
    """The remark in the reader's language."""
    code, said = (remark.code, remark.said) if isinstance(remark, Remark) else (remark["code"], remark["said"])
    text = kind.texts.get(code) or TEXTS.get(code)
    return str(text) % said if text else code


def counts_of(verdicts: Sequence[Verdict]) -> dict[str, int]:
    """How many rows of each outcome and with each level of remark."""
    counted = Counter(str(verdict.outcome) for verdict in verdicts)
    counted.update(level for verdict in verdicts for level in verdict.levels if level != Level.ERROR)
    return {"rows": len(verdicts), **{name: counted[name] for name in (*Outcome.values, *Level.values)}}


def as_data(kind: Kind, case: Case, verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """Everything about a file; the keys are stable."""
    counts = counts_of(verdicts)
    errors = {verdict.number: verdict for verdict in verdicts if verdict.outcome == Outcome.ERROR}
    twins = [{"row": v.number, "same_as_row": v.same_as} for v in verdicts if v.same_as]
    in_error = {
        str(number): [case.heading(name) or name for name in _in_order(case, verdict.fields(Level.ERROR))]
        for number, verdict in errors.items()
    }
    return {
        "kind": kind.name,
        "encoding": case.sheet.encoding,
        "byte_order_mark": case.sheet.has_mark,
        "separator": case.sheet.separator,
        "sheet": case.sheet.sheet,
        "header_line": case.sheet.header_line,
        "date_order": str(case.order) if case.order else None,
        "is_date_order_certain": case.is_order_certain,
        "language": case.language or None,
        "ignored_lines": ", ".join(dict.fromkeys(str(why) for why in _by_kind(case))),
        "columns": {name: case.heading(name) for name in case.places},
        "columns_not_taken": not_taken(case),
        "data_rows": counts["rows"],
        "create": counts[Outcome.CREATE],
        "update": counts[Outcome.UPDATE],
        "skip": counts[Outcome.SKIP],
        "skip_duplicate": len(twins),
        "error": counts[Outcome.ERROR],
        "create_if_valid_rows_only": counts[Outcome.CREATE],
        "error_row": _one([{"line": int(n), "fields": fields} for n, fields in in_error.items()]),
        "error_rows": in_error,
        "questions": _named(case, verdicts, Level.QUESTION),
        "warnings": _named(case, verdicts, Level.WARNING),
        "suspected_duplicates": _named(case, verdicts, Level.SUSPECTED),
        "duplicate_of_row": _one(twins),
        "duplicates_of_rows": twins,
        **kind.summary(case, verdicts),
        "rows": [row_data(kind, case, verdict) for verdict in verdicts],
    }  # fmt: skip


def not_taken(case: Case) -> list[str]:
    """The headings of columns that no field takes."""
    taken = set(case.places.values())
    return [heading for place, heading in enumerate(case.sheet.headings) if heading and place not in taken]


def _one(found: list[Any]) -> Any:
    """The one that there is; a list where there are several."""
    return found[0] if len(found) == 1 else found or None


def _by_kind(case: Case) -> list[str]:
    order = {"title": 0, "blanks": 1, "total": 2}
    return sorted({str(why) for _number, why in case.sheet.ignored}, key=lambda why: (order.get(why, 9), why))


def _in_order(case: Case, fields: Sequence[str]) -> list[str]:
    return sorted(fields, key=lambda name: case.places.get(name, 999))


def _named(case: Case, verdicts: Sequence[Verdict], level: str) -> list[dict[str, Any]]:
    return [
        {"row": number, "field": case.heading(remark.field) or remark.field}
        for number, remark in remarks_of(verdicts, level)
    ]


def row_data(kind: Kind, case: Case, verdict: Verdict) -> dict[str, Any]:
    return {
        "row": verdict.number,
        "outcome": str(verdict.outcome),
        "same_as_row": verdict.same_as,
        "record": verdict.record or None,
        "remarks": [
            {
                "level": str(remark.level),
                "field": case.heading(remark.field) or remark.field,
                "code": remark.code,
                "text": say(kind, remark),
            }
            for remark in verdict.remarks
        ],
    }
