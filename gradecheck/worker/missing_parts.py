"""Small edits that put something in which a learner has left out: a term, a factor, a shape, a length."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .edit_nodes import attribute_call, binary, length_of, name
from .edit_scope import Scope

_VALUES = (ast.BinOp, ast.Call, ast.Name, ast.Subscript, ast.Attribute)


def operand_added(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a`` to ``a + b``, ``a - b``, ``a * b`` and ``a / b``, for every name."""
    if isinstance(node, _VALUES):
        for operator in (ast.Add, ast.Mult, ast.Sub, ast.Div):
            for other in scope.names:
                if not (isinstance(node, ast.Name) and node.id == other):
                    yield binary(node, operator, name(other))


def shape_restored(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a`` to ``a.reshape(b.shape)``."""
    if isinstance(node, ast.Call | ast.Name | ast.BinOp):
        for parameter in scope.parameters:
            call = attribute_call(node, "reshape")
            call.args.append(ast.Attribute(name(parameter), "shape", ast.Load()))
            yield call


def length_for_number(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a`` to ``len(b)``."""
    if isinstance(node, ast.Name) and node.id in scope.names:
        for other in scope.names:
            yield length_of(other)
