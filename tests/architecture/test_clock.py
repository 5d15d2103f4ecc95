"""Nobody below views, tasks and commands asks what day it is: the day is an argument.

`auto_now_add` is let through: it notes when a row came to be and decides nothing.
"""

import ast

import pytest

from tests.architecture.tree import CODE, dotted, parsed, place, python_files

CLOCKS = {
    "date.today",
    "datetime.date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "datetime.datetime.now",
    "timezone.now",
    "timezone.localdate",
    "time.time",
    "functions.Now",
    "Now",
}
# Where a request, a job or a command begins; from there the day travels as an argument.
MAY_ASK = ("views.py", "tasks.py", "api.py", "middleware.py", "adapter.py")
MAY_ASK_TOO = ("views", "management", "config")


def may_ask(file):
    inside = file.relative_to(CODE)
    # The demonstration is made around the day on which the command loads it; the shell is read by every page.
    return (
        inside.name in MAY_ASK
        or str(inside) in ("cli.py", "apps/demo/actions.py", "apps/site/shell.py")
        or bool(set(MAY_ASK_TOO).intersection(inside.parts))
    )


def clocks(tree: ast.AST) -> list[ast.AST]:
    """Each place that asks a clock, and each that hands one on (`default=timezone.now`)."""
    return [node for node in ast.walk(tree) if is_clock(node)]


def is_clock(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return dotted(node) == "timezone.localtime" and not node.args
    return isinstance(node, ast.Attribute | ast.Name) and dotted(node) in CLOCKS


def test_nobody_below_the_edge_asks_a_clock():
    asked = [place(file, node) for file in python_files(CODE) if not may_ask(file) for node in clocks(parsed(file))]

    assert asked == []


@pytest.mark.parametrize(
    "line",
    [
        "timezone.now()",
        "date.today()",
        "x = DateField(default=timezone.now)",
        "datetime.now(UTC)",
    ],
)
def test_a_clock_is_seen(line):
    assert clocks(ast.parse(line))


@pytest.mark.parametrize(
    "line", ["timezone.localtime(moment, zone)", "time.monotonic()", "granted_on.today", "now = at"]
)
def test_what_asks_no_clock_is_left_alone(line):
    assert not clocks(ast.parse(line))
