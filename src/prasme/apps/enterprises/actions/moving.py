"""What a merge does to rows: it writes a value, and keeps what stood there before."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import DatabaseError, transaction
from django.db.models import Field, Model

from prasme.apps.enterprises.models import Merge, Move
from prasme.apps.enterprises.queries.merging import Reference, text_of


class StandsInTheWay(Exception):
    """A row cannot belong to the record that stays. rule: the name of the constraint that says so, if there is one."""

    def __init__(self, model: type[Model], rule: str) -> None:
        super().__init__(f"{model._meta.label}: {rule}")
        self.model = model
        self.rule = rule


class Contradicts(Exception):
    """What a merge wrote was changed since, so it cannot be taken back. names: of the rows' kinds."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = sorted(set(names))
        super().__init__(", ".join(self.names))


def write(merge: Merge, model: type[Model], rows: Iterable[Any], name: str, value: Any) -> None:
    """Give the rows this value in one step. Raises StandsInTheWay where the database does not take it."""
    field = _field(model, name)
    before = dict(model._base_manager.filter(pk__in=list(rows)).values_list("pk", field.attname))
    before = {pk: was for pk, was in before.items() if was != value}
    if not before:
        return
    try:
        with transaction.atomic():
            model._base_manager.filter(pk__in=before).update(**{field.attname: value})
    except DatabaseError as problem:
        raise StandsInTheWay(model, _rule(problem)) from problem
    Move.objects.bulk_create(
        Move(
            merge=merge, model=model._meta.label_lower, row=str(pk), field=field.attname,
            before=text_of(was), after=text_of(value),
        )
        for pk, was in before.items()
    )  # fmt: skip


def move(merge: Merge, reference: Reference, old: Any, new: Any, *, but: Iterable[Any] = ()) -> None:
    """All rows that refer to the one refer to the other; where one of them cannot, it stays if it may."""
    rows = list(reference.rows(old).exclude(pk__in=list(but)).order_by("pk").values_list("pk", flat=True))
    value = reference.value(new)
    try:
        write(merge, reference.model, rows, reference.field, value)
    except StandsInTheWay:
        for row in rows:
            try:
                write(merge, reference.model, [row], reference.field, value)
            except StandsInTheWay:
                if not reference.may_stay:
                    raise


def take_back(merge: Merge) -> None:
    """Every value reads again as before the merge, or none does. Raises Contradicts, StandsInTheWay."""
    moves = list(merge.moves.order_by("-pk"))
    changed = []
    with transaction.atomic():
        for one in moves:
            model = apps.get_model(one.model)
            field = _field(model, one.field)
            row = model._base_manager.filter(pk=one.row)
            now = row.values_list(field.attname, flat=True).first() if row.exists() else None
            if not row.exists() or text_of(now) != one.after:
                changed.append(str(model._meta.verbose_name))
                continue
            if changed:
                continue
            try:
                with transaction.atomic():
                    row.update(**{field.attname: None if one.before is None else field.to_python(one.before)})
            except DatabaseError as problem:
                raise StandsInTheWay(model, _rule(problem)) from problem
        if changed:
            raise Contradicts(changed)


def _field(model: type[Model], name: str) -> "Field[Any, Any]":
    found = model._meta.get_field(name.removesuffix("_id") if name not in _names(model) else name)
    assert isinstance(found, Field)
    return found


def _names(model: type[Model]) -> set[str]:
    return {field.name for field in model._meta.concrete_fields}


def _rule(problem: DatabaseError) -> str:
    diagnosis = getattr(problem.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", None) or "append_only"
