"""Tables that refuse change are opened by an erasure, and by nothing else (docs/adr/0011)."""

import ast

from tests.architecture.tree import CODE, dotted, parsed, python_files

ONLY = "apps/privacy/actions"


def users_of(name):
    """Files that call it, or import it."""
    return {
        file.relative_to(CODE).as_posix()
        for file in python_files(CODE)
        for node in ast.walk(parsed(file))
        if (isinstance(node, ast.Call) and dotted(node.func).split(".")[-1] == name)
        or (isinstance(node, ast.ImportFrom) and any(one.name == name for one in node.names))
    }


def test_only_an_erasure_rewrites_what_is_append_only():
    found = users_of("rewriting")

    assert found
    assert all(file.startswith(ONLY) for file in found)


def test_triggers_are_switched_off_in_one_place():
    called = {
        file.relative_to(CODE).as_posix()
        for file in python_files(CODE)
        if "pgtrigger.ignore(" in file.read_text() or "session_replication_role" in file.read_text()
    }

    assert called == {"apps/core/history.py"}
