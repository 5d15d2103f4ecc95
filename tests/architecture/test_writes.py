"""Every write stands in actions.py (or a folder of actions): found in the code's syntax, so that no import hides it."""

import ast

import pytest

from tests.architecture.tree import APPS, dotted, parsed, place, python_files

ALWAYS = {
    "create",
    "get_or_create",
    "update_or_create",
    "bulk_create",
    "bulk_update",
    "aupdate",
    "acreate",
    "asave",
    "adelete",
}
NOT_A_TABLE = ("cache.", "session.", "storage.", "default_storage.")
ALLOWED = {
    "core/versions.py": "the optimistic lock: called by actions only, and nothing else may write so",
}


def writes(tree: ast.AST) -> list[ast.AST]:
    return [node for node in ast.walk(tree) if is_write(node)]


def is_write(node: ast.AST) -> bool:
    if isinstance(node, ast.FunctionDef) and node.name in ("save", "delete"):
        return True  # writing behind the back of whoever saves
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    name, chain = node.func.attr, dotted(node.func)
    if chain.startswith(NOT_A_TABLE) or any(f".{part}" in chain for part in NOT_A_TABLE):
        return False
    if name in ALWAYS or name in ("save", "delete"):
        return True
    if name == "update":  # QuerySet.update takes keywords only; a dict's or a hash's has something before them
        return not node.args and bool(node.keywords)
    if name in ("execute", "executemany") and node.args and isinstance(node.args[0], ast.Constant):
        return (
            str(node.args[0].value)
            .lstrip()
            .lower()
            .startswith(("insert", "update", "delete", "truncate", "copy", "merge"))
        )
    return False


def is_place_for_writes(file):
    inside = file.relative_to(APPS)
    return (
        inside.parts[0] == "demo" or inside.name == "actions.py" or "actions" in inside.parts or str(inside) in ALLOWED
    )


def test_only_actions_write():
    found = [
        place(file, node)
        for file in python_files(APPS)
        if not is_place_for_writes(file)
        for node in writes(parsed(file))
    ]

    assert found == []


def test_there_are_writes_where_they_belong():
    assert any(writes(parsed(file)) for file in python_files(APPS) if file.name == "actions.py")


@pytest.mark.parametrize(
    "line",
    [
        "enterprise.save()",
        "form.save(commit=False)",
        "Enterprise.objects.create(name='x')",
        "edition.runs.get_or_create(code='x')",
        "Seat.objects.filter(pk=1).update(state='held')",
        "seats.update(state='held')",
        "seat.delete()",
        "self.model.objects.bulk_create(rows)",
        "def save(self, *args, **kwargs): pass",
        "cursor.execute('delete from seat')",
    ],
)
def test_a_write_is_seen(line):
    assert writes(ast.parse(line))


@pytest.mark.parametrize(
    "line",
    [
        "values.update({'a': 1})",
        "digest.update(chunk)",
        "context.update(other)",
        "request.session.delete('x')",
        "cache.delete('key')",
        "actions.create_run(by=user)",
        "Seat.objects.filter(pk=1)",
        "cursor.execute('select 1')",
    ],
)
def test_what_writes_no_row_is_left_alone(line):
    assert not writes(ast.parse(line))
