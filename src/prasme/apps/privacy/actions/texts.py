"""Letters to the person, and the name, address and phone wherever else somebody wrote them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import Model, Q
from psycopg import sql

from prasme.apps.accounts.models import User
from prasme.apps.core.history import rewriting
from prasme.apps.outbox.actions import cancel_message
from prasme.apps.outbox.models import Message, MessageState
from prasme.apps.privacy.queries.traces import columns, where

MARK = "[erased]"
NOBODY = "nobody@erased.invalid"  # a letter that left had an address
STILL_HERE = (MessageState.DRAFT, MessageState.QUEUED, MessageState.TO_PRINT, MessageState.WITHHELD)


def blank_letters(emails: Sequence[str], names: Sequence[str], *, by: User | None, at: datetime) -> dict[str, int]:
    """Letters to the person lose their text; those that have not left do not leave."""
    mine = Message.objects.filter(Q(to_address__in=emails) | Q(to_name__in=names, to_address=""))
    for message in mine.filter(state__in=STILL_HERE):
        if message.state != MessageState.WITHHELD:
            cancel_message(message=message, by=by, at=at)
    count = mine.count()
    mine.exclude(to_address="").update(to_address=NOBODY, to_name=MARK, subject=MARK, text=MARK, about_title="")
    Message.objects.filter(to_name__in=names, to_address="").update(
        to_name=MARK, subject=MARK, text=MARK, about_title=""
    )
    return {"letters": count}


def _models_by_table() -> dict[str, type[Model]]:
    return {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}


def sweep(pattern: str, *, but: Sequence[str]) -> dict[str, int]:
    """Replace the texts in every column of every table; but: tables that a hold keeps as they are.

    Free text was typed by people, so no list of fields is complete; this goes through all there are.
    """
    models, changed = _models_by_table(), {}
    with rewriting(models.values()), connection.cursor() as cursor:
        for table, held in columns().items():
            if not pattern or table in but:
                continue
            query = sql.SQL("UPDATE {} SET {} WHERE ").format(
                sql.Identifier(table), sql.SQL(", ").join(_replaced(*column) for column in held)
            )
            cursor.execute((query + where(held)).as_string(), [pattern, MARK] * len(held) + [pattern] * len(held))
            if cursor.rowcount > 0:
                changed[table] = cursor.rowcount
    return changed


def _replaced(name: str, kind: str, length: int | None) -> Any:
    column = sql.Identifier(name)
    text = sql.SQL("regexp_replace({}::text, %s, %s, 'gi')").format(column)
    if length:
        text = sql.SQL("left({}, {})").format(text, sql.Literal(length))
    return sql.SQL("{} = ({})::{}").format(column, text, sql.SQL(kind))
