"""What hangs on a record, in whichever app: by the relations that point at it, and by the scopes that name it.

Found through Django's own list of relations, so an app above needs no word here for its rows to move with a merge.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db.models import Model, QuerySet
from pghistory.models import Event

from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.enterprises.models import Organisation, Person

# What is decided by rules of its own, or is about the merge itself.
APART = {"enterprises.identity", "enterprises.profile", "enterprises.merge", "enterprises.suspicion"}
# A second row that says the same harms nobody where it is, and is not read there.
MAY_STAY = {
    "accounts.membership", "enterprises.employment", "enterprises.financialyear", "enterprises.mailaddress",
    "evidence.documentscope", "participants.answers", "participants.confirmation",
}  # fmt: skip
SCOPE_OF = {Organisation: ScopeKind.ORGANISATION, Person: ScopeKind.PERSON}


@dataclass(frozen=True)
class Reference:
    """A column of a table that names records of a kind. scope: where it names them as text beside their kind."""

    model: type[Model]
    field: str
    scope: str = ""

    def rows(self, key: Any) -> "QuerySet[Any]":
        found = self.model._base_manager.filter(**{self.field: self.value(key)})
        return found.filter(scope_kind=self.scope) if self.scope else found

    def value(self, key: Any) -> Any:
        return str(key) if self.scope else key

    @property
    def may_stay(self) -> bool:
        return self.model._meta.label_lower in MAY_STAY


def references(model: type[Model]) -> Iterator[Reference]:
    """Every column of every app that names records of this kind, without the history of tables."""
    relations: list[Any] = list(model._meta.get_fields(include_hidden=True))
    for relation in relations:
        if not (relation.auto_created and (relation.one_to_many or relation.one_to_one)):
            continue
        other = relation.related_model
        if issubclass(other, Event) or other._meta.label_lower in APART:
            continue
        yield Reference(other, relation.field.attname)
    for other in apps.get_models():
        names = {field.name for field in other._meta.concrete_fields}
        if {"scope_kind", "scope_id"} <= names and not issubclass(other, Event) and model in SCOPE_OF:
            yield Reference(other, "scope_id", SCOPE_OF[model])


def hanging(model: type[Model], key: Any) -> list[tuple[type[Model], int]]:
    """How many rows of each table name the record, those of most rows first."""
    found: dict[type[Model], int] = {}
    for reference in references(model):
        if count := reference.rows(key).count():
            found[reference.model] = found.get(reference.model, 0) + count
    return sorted(found.items(), key=lambda pair: -pair[1])


def text_of(value: Any) -> str | None:
    """A value as a row of a merge keeps it; the field reads it back."""
    return None if value is None else str(value)
