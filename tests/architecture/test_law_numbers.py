"""A number of the law stands in engines/law/parameters with date and source, never in code."""

import ast
import re
from decimal import Decimal, InvalidOperation

import pytest

from prasme.engines.law.dated import instruments
from tests.architecture.tree import APPS, CODE, parsed, place, python_files

VALUES = {v.value for i in instruments() for p in i.parameters for v in p.values if v.value is not None}
# Round numbers that a page, a batch or a unit has too; in what decides about money they are suspect all the same.
ROUND = {Decimal(text) for text in ("5000", "10000", "20000", "50000", "1000000")}
LARGE = {value for value in VALUES if value >= 1000} - ROUND
# In what decides about money even a small number is suspect. No law: nothing, one, a cent, a February, a per cent.
HARMLESS = {Decimal(text) for text in ("0", "1", "-1", "0.01", "28", "100")}
DECIDES = [CODE / "engines" / "law", *(APPS / "funding" / name for name in ("rules.py", "actions.py", "queries.py"))]
ACT = re.compile(r"\b(Reg|Rec|Dir)\. ?(\(E[CU]\) ?)?(No )?\d|\b\d{3,4}/\d{4}\b|\b\d{4}/\d{3,4}\b")


def numbers(tree):
    """Number literals, also those written as text for Decimal("…")."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
            yield node, Decimal(str(node.value))
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Decimal" and node.args:
            text = getattr(node.args[0], "value", None)
            if isinstance(text, str):
                try:
                    yield node, Decimal(text)
                except InvalidOperation:
                    continue


def sentences(tree):
    """Text literals that are no docstrings."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node, node.value


def code_files():
    return [
        f
        for f in python_files(CODE)
        if f.is_relative_to(CODE / "engines") or (f.is_relative_to(APPS) and "demo" not in f.parts)
    ]


def test_no_amount_of_the_law_stands_in_code():
    found = [
        f"{place(file, node)}: {number}"
        for file in code_files()
        for node, number in numbers(parsed(file))
        if number in LARGE
    ]

    assert LARGE
    assert found == []


def shapes(tree):
    """Numbers of a column or of a cut text: the form of a value, not the value."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Slice):
            yield from map(id, ast.walk(node))
        elif isinstance(node, ast.keyword) and node.arg in ("max_digits", "decimal_places", "max_length"):
            yield id(node.value)


def test_what_decides_about_money_holds_no_number_of_its_own():
    found = [
        f"{place(file, node)}: {number}"
        for folder in DECIDES
        for file in (python_files(folder) if folder.is_dir() else [folder] if folder.exists() else [])
        for form in [set(shapes(parsed(file)))]
        for node, number in numbers(parsed(file))
        if number not in HARMLESS and id(node) not in form
    ]

    assert found == []


def test_no_act_is_quoted_in_code_where_a_page_would_show_it_without_its_date():
    found = [
        f"{place(file, node)}: {text!r}"
        for file in code_files()
        for node, text in sentences(parsed(file))
        if ACT.search(text)
    ]

    assert found == []


@pytest.mark.parametrize("line", ["ceiling = 300000", "x = 300_000.0", "Decimal('200000')", "if turnover > 43e6: pass"])
def test_an_amount_would_be_seen(line):
    assert any(number in LARGE for _, number in numbers(ast.parse(line)))


@pytest.mark.parametrize("text", ["Reg. (EU) No 651/2014, Art. 31", "under 2023/2831", "Rec. 2003/361/EC"])
def test_an_act_would_be_seen(text):
    assert ACT.search(text)
