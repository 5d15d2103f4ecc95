"""Which documents a user may open, and the history of a record."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Model, Q, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.accounts.permissions import reach
from prasme.apps.evidence.models import Document

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
        if reached.everything:
            return Document.objects.all()
        for kind, ids in reached.ids.items():
            found |= Q(scopes__scope_kind=kind, scopes__scope_id__in=ids)
    return Document.objects.filter(found).distinct()


@dataclass(frozen=True)
class Change:
    """One write to a record: when, by whom, why, and what differs from before."""

    at: datetime
    label: str  # insert, update or delete
    by: str
    reason: str
    fields: list[tuple[str, Any, Any]]  # verbose name, before, after


HIDDEN = {"folded", "version", "national_id_hash"}


def history_of(record: Model) -> list[Change]:
    """Every write to the record, the newest first."""
    event_model = next(
        related.related_model
        for related in record._meta.related_objects
        if related.get_accessor_name() == "events" and hasattr(related.related_model, "pgh_tracked_model")
    )
    names = {field.attname: field for field in record._meta.concrete_fields if field.name not in HIDDEN}
    rows = (
        event_model.objects.filter(pgh_obj_id=record.pk)
        .order_by("pgh_id")
        .values(
            *names,
            "pgh_created_at",
            "pgh_label",
            who=F("pgh_context__metadata__user"),
            why=F("pgh_context__metadata__reason"),
        )
    )
    rows = list(rows)
    users = dict(User.objects.filter(pk__in={row["who"] for row in rows if row["who"]}).values_list("pk", "name"))
    changes, before = [], {}
    for row in rows:
        fields = [
            (str(field.verbose_name), before.get(name), row[name])
            for name, field in names.items()
            if row[name] != before.get(name) and not field.primary_key
        ]
        changes.append(
            Change(row["pgh_created_at"], row["pgh_label"], users.get(row["who"], ""), row["why"] or "", fields)
        )
        before = row
    return changes[::-1]
