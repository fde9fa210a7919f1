"""Small edits of what stands in a formula: numbers, comparisons, indices, ranges and names."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator
from typing import Any

from .edit_nodes import binary, call_name, constant, is_condition, is_number, name
from .edit_scope import Scope

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt, ast.GtE), ast.LtE: (ast.Lt, ast.GtE, ast.Gt),
    ast.Gt: (ast.GtE, ast.Lt, ast.LtE), ast.GtE: (ast.Gt, ast.LtE, ast.Lt),
    ast.Eq: (ast.NotEq, ast.LtE, ast.GtE), ast.NotEq: (ast.Eq,),
}  # fmt: skip


def number_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``1`` to ``2``, to ``0``, and the like."""
    if is_number(node):
        value: Any = node.value
        next_ones = (value + 1, value - 1) if math.isfinite(value) and value == int(value) else ()
        others = (*next_ones, 1, 2, 0, value * 2, value / 2, -value, 1.0, 0.5, math.pi)
        for other in dict.fromkeys(o for o in others if o != value):
            yield constant(other)


def flag_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``True`` to ``False``, and back."""
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield constant(not node.value)


def counted_from_another_number(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``t`` to ``t + 1``, and to ``t - 1``."""
    if isinstance(node, ast.Name) and node.id in scope.names:
        yield binary(node, ast.Add, constant(1))
        yield binary(node, ast.Sub, constant(1))


def comparison_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a < b`` to ``a <= b``, and the like."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        for other in _COMPARISONS.get(type(node.ops[0]), ()):
            yield ast.Compare(node.left, [other()], node.comparators)
    elif isinstance(node, ast.BoolOp) and all(map(is_condition, node.values)):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand


def index_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a[k]`` to ``a[k + 1]``, ``a[1:]`` to ``a[:-1]``, and the like."""
    if not isinstance(node, ast.Subscript) or isinstance(node.slice, ast.Constant):
        return
    if isinstance(node.slice, ast.Slice):
        cut = node.slice
        for lower in (cut.lower, None, constant(1)):
            for upper in (cut.upper, None, constant(-1)):
                yield ast.Subscript(node.value, ast.Slice(lower, upper, cut.step), ast.Load())
        if cut.step is not None:
            yield ast.Subscript(node.value, ast.Slice(cut.lower, cut.upper), ast.Load())
    else:
        for change in (ast.Add, ast.Sub):
            yield ast.Subscript(node.value, binary(node.slice, change, constant(1)), ast.Load())
    yield node.value


def range_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``range(n)`` to ``range(1, n)``, and the like."""
    if isinstance(node, ast.Call) and call_name(node) == "range":
        for at, argument in enumerate(node.args):
            for change in (ast.Add, ast.Sub):
                changed = [*node.args[:at], binary(argument, change, constant(1)), *node.args[at + 1 :]]
                yield ast.Call(node.func, changed, [])
        if len(node.args) == 1:
            yield ast.Call(node.func, [constant(1), *node.args], [])
        yield ast.Call(name("reversed"), [node], [])


def another_variable(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a`` to ``b``, for every name."""
    if isinstance(node, ast.Name) and node.id in scope.names:
        for other in scope.names:
            if other != node.id:
                yield name(other)
