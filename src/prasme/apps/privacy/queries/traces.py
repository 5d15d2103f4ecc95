"""Where a text still stands: every table, every column that can hold text."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection
from psycopg import sql

from prasme.apps.core.text import fold

SHORTEST = 5  # a shorter text would be found everywhere
TEXT = ("text", "character varying", "character", "jsonb", "json", "ARRAY")


def columns() -> dict[str, list[tuple[str, str, int | None]]]:
    """Of each table the columns that can hold text: name, type, greatest length."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.table_name, c.column_name, c.data_type, c.character_maximum_length, c.udt_name"
            " FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)"
            " WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'"
            " ORDER BY 1, c.ordinal_position"
        )
        found: dict[str, list[tuple[str, str, int | None]]] = {}
        for table, column, kind, length, udt in cursor.fetchall():
            if kind in TEXT and (kind != "ARRAY" or udt in ("_varchar", "_text")):
                found.setdefault(table, []).append((column, f"{udt[1:]}[]" if kind == "ARRAY" else udt, length))
    return found


def pattern_of(texts: Iterable[str]) -> str:
    """A regular expression that finds each of them, as it is, in capitals, in small letters, without marks."""
    words = [text for text in texts if len(text) >= SHORTEST]
    forms = {form for text in words for form in (text, text.upper(), text.lower(), fold(text))}
    return "|".join(sorted((re.escape(form) for form in forms), key=len, reverse=True))


def where(held: Sequence[tuple[str, str, int | None]]) -> sql.Composable:
    """Whether a row holds one of the texts; the pattern is a parameter for each column."""
    tests = (sql.SQL("{}::text ~* %s").format(sql.Identifier(name)) for name, _type, _length in held)
    return sql.SQL("(") + sql.SQL(" OR ").join(tests) + sql.SQL(")")


def found_in(pattern: str) -> dict[str, int]:
    """How many rows of which table hold one of the texts."""
    if not pattern:
        return {}
    found = {}
    with connection.cursor() as cursor:
        for table, held in columns().items():
            query = sql.SQL("SELECT count(*) FROM {} WHERE ").format(sql.Identifier(table)) + where(held)
            cursor.execute(query.as_string(), [pattern] * len(held))
            row: Any = cursor.fetchone()
            if row[0]:
                found[table] = row[0]
    return found
