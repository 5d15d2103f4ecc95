"""Which documents a user may open, and the history of a record."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import F, Model, Q, QuerySet
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.templatetags.writing import moment, short_day
from prasme.apps.evidence.models import Document, DocumentKind

# Whoever holds one of these reaches the documents of the records that the permission reaches.
OPENING = (
    Permission.RUN_VIEW,
    Permission.SEAT_HOLD,
    Permission.OWN_RECORD,
)


def documents_visible_to(user: User) -> QuerySet[Document]:
    found = Q(pk__in=[])
    for permission in OPENING:
        reached = reach(user, permission)
        if reached.everything:  # but what somebody said about disability or origin is opened where each look is noted
            return Document.objects.exclude(kind=DocumentKind.QUESTIONNAIRE)
        for kind, ids in reached.ids.items():
            found |= Q(scopes__scope_kind=kind, scopes__scope_id__in=ids)
    return Document.objects.filter(found).distinct()


@dataclass(frozen=True)
class Change:
    """One write to a record: when, by whom, why, and what differs from before, as a person reads it."""

    at: datetime
    label: str  # insert, update or delete
    by: str
    reason: str
    fields: list[tuple[str, str, str]]  # verbose name, before, after


HIDDEN = {"folded", "version", "national_id_hash", "link_key"}


def history_of(record: Model) -> list[Change]:
    """Every write to the record, the newest first."""
    return changes_of([record])


def changes_of(records: Sequence[Model]) -> list[Change]:
    """Every write to records of one kind, the newest first."""
    if not records:
        return []
    model = type(records[0])
    fields = {field.attname: field for field in model._meta.concrete_fields if field.name not in HIDDEN}
    rows = list(
        _events_of(model)
        .objects.filter(pgh_obj_id__in=[record.pk for record in records])
        .order_by("pgh_id")
        .values(
            *fields,
            "pgh_obj_id",
            "pgh_created_at",
            "pgh_label",
            who=F("pgh_context__metadata__user"),
            why=F("pgh_context__metadata__reason"),
            whom=F("pgh_context__metadata__acting_for"),
        )
    )
    users = dict(User.objects.filter(pk__in={row["who"] for row in rows if row["who"]}).values_list("pk", "name"))
    named = {name: _names(field, rows) for name, field in fields.items() if field.is_relation}
    changes: list[Change] = []
    last: dict[Any, dict[str, Any]] = {}
    for row in rows:
        before = last.get(row["pgh_obj_id"], {})
        told = [
            (
                str(field.verbose_name),
                _written(field, before.get(name), named.get(name, {})),
                _written(field, row[name], named.get(name, {})),
            )
            for name, field in fields.items()
            if row[name] != before.get(name) and not field.primary_key
        ]
        differing = [(name, was, now) for name, was, now in told if was != now]
        by = users.get(row["who"], "")
        if row["whom"]:
            by = _("%(who)s for %(whom)s") % {"who": by, "whom": row["whom"]}
        changes.append(Change(row["pgh_created_at"], row["pgh_label"], by, row["why"] or "", differing))
        last[row["pgh_obj_id"]] = row
    return changes[::-1]


def _events_of(model: type[Model]) -> Any:
    return next(
        related.related_model
        for related in model._meta.related_objects
        if related.get_accessor_name() == "events" and hasattr(related.related_model, "pgh_tracked_model")
    )


def _names(field: Any, rows: list[dict[str, Any]]) -> dict[Any, str]:
    """What the records that the rows point at are called; a record that is gone keeps its number."""
    keys = {row[field.attname] for row in rows if row[field.attname] is not None}
    found = field.related_model._base_manager.in_bulk(keys) if keys else {}
    return {key: _name(record) for key, record in found.items()}


def _name(record: Model) -> str:
    has_name = type(record).__str__ is not Model.__str__
    return str(record) if has_name else f"{record._meta.verbose_name} {record.pk}"


def _written(field: Any, value: Any, names: dict[Any, str]) -> str:
    if value in (None, "", []):
        return ""
    if field.is_relation:
        return names.get(value, str(value))
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    match value:
        case bool():
            return _("yes") if value else _("no")
        case datetime():
            return moment(value)
        case date():
            return short_day(value)
        case Decimal():
            return f"{value:f}"
        case list():
            return ", ".join(map(str, value))
        case dict():
            return json.dumps(value, ensure_ascii=False)
    return str(value)
