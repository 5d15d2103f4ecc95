"""Expressions over other indicators: names, numbers, + - * / and brackets. Nothing else, and nothing is run."""

import ast
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from operator import add, mul, sub

from prasme.engines.figures.phrases import phrase


class NotArithmetic(ValueError):
    """The text is no expression over indicators; `message` with `values` says what is wrong with it."""

    def __init__(self, message: str, **values: str) -> None:
        super().__init__(message % values)
        self.message, self.values = message, values


LONGEST = 500  # characters: deeper brackets than that are nobody's indicator
_OPERATORS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: add,
    ast.Sub: sub,
    ast.Mult: mul,
}


def names_in(text: str) -> tuple[str, ...]:
    """The indicators that an expression names, each once. Raises NotArithmetic."""
    tree = _parsed(text)
    found = dict.fromkeys(node.id for node in _walk(tree) if isinstance(node, ast.Name))
    if not found:
        raise NotArithmetic(phrase("An expression names one indicator at the least."))
    return tuple(found)


def worked_out(text: str, values: Mapping[str, Fraction | None]) -> Fraction | None:
    """The value of an expression; none where a part has none, or a divisor is nothing. Raises NotArithmetic."""
    return _value(_parsed(text), values)


def _parsed(text: str) -> ast.expr:
    if len(text) > LONGEST:
        raise NotArithmetic(phrase("An expression has %(most)s characters at the most."), most=str(LONGEST))
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as problem:
        raise NotArithmetic(
            phrase("“%(text)s” is not an expression. Write for example: aid_granted / people_trained"), text=text
        ) from problem
    for node in _walk(tree):
        if not _is_allowed(node):
            raise NotArithmetic(
                phrase(
                    "“%(part)s” cannot stand in an expression: names of indicators, numbers, + - * / and brackets can."
                ),
                part=ast.unparse(node),
            )
    return tree


def _walk(tree: ast.expr) -> list[ast.expr]:
    """In the order of the text."""
    return [
        tree,
        *(below for child in ast.iter_child_nodes(tree) if isinstance(child, ast.expr) for below in _walk(child)),
    ]


def _is_allowed(node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp):
        return type(node.op) in (*_OPERATORS, ast.Div)
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, ast.USub)
    if isinstance(node, ast.Constant):
        return type(node.value) is int or (type(node.value) is float and isfinite(node.value))
    return isinstance(node, ast.Name)


def _value(node: ast.expr, values: Mapping[str, Fraction | None]) -> Fraction | None:
    if isinstance(node, ast.Name):
        return values[node.id]
    if isinstance(node, ast.Constant):
        return Fraction(Decimal(str(node.value)))  # 0.1 as it was written, not as a binary number comes near it
    if isinstance(node, ast.UnaryOp):
        one = _value(node.operand, values)
        return None if one is None else -one
    assert isinstance(node, ast.BinOp)
    left, right = _value(node.left, values), _value(node.right, values)
    if left is None or right is None:
        return None
    if isinstance(node.op, ast.Div):
        return left / right if right else None
    return _OPERATORS[type(node.op)](left, right)
