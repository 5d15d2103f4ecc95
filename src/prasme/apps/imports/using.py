"""Whether what an import made has been used since: then it stays."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _


def used(model: type[Model], keys: Iterable[Any], own: Collection[str]) -> dict[Any, str]:
    """Which of the records others refer to, with what kind of record it is. own: relations that are their own parts."""
    keys = list(keys)
    found: dict[Any, str] = {}
    for relation in model._meta.related_objects:
        if relation.get_accessor_name() in own or not getattr(relation.field, "db_constraint", True):
            continue  # the tables of the history refer without a constraint
        name = relation.field.name
        rows = relation.related_model._base_manager.filter(**{f"{name}__in": keys})  # type: ignore[union-attr]
        for key in rows.values_list(name, flat=True).distinct():
            found.setdefault(key, str(relation.related_model._meta.verbose_name))  # type: ignore[union-attr]
    return found


def in_use(record: str) -> str:
    return _("It has been used since (%s).") % record


def changed() -> str:
    return _("It has been changed since.")
