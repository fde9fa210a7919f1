"""Syntax nodes that edits are made of."""

from __future__ import annotations

import ast
from typing import TypeGuard


def name(identifier: str) -> ast.Name:
    """A name that is read."""
    return ast.Name(identifier, ast.Load())


def constant(value: complex | str | bytes | None) -> ast.expr:
    """A literal; a negative number as Python's own parser has it."""
    if isinstance(value, int | float) and not isinstance(value, bool) and value < 0:
        return ast.UnaryOp(ast.USub(), ast.Constant(-value))
    return ast.Constant(value)


def binary(left: ast.expr, operator: type[ast.operator], right: ast.expr) -> ast.BinOp:
    """An operation of two sides."""
    return ast.BinOp(left, operator(), right)


def negated(node: ast.expr) -> ast.expr:
    """The negative of an expression."""
    return ast.UnaryOp(ast.USub(), node)


def length_of(identifier: str) -> ast.expr:
    """``len(identifier)``."""
    return ast.Call(name("len"), [name(identifier)], [])


def attribute_call(node: ast.expr, method: str) -> ast.Call:
    """``node.method()``."""
    return ast.Call(ast.Attribute(node, method, ast.Load()), [], [])


def numpy_call(function: str, node: ast.expr) -> ast.Call:
    """``np.function(node)``, under the only name that NumPy is known by everywhere."""
    return ast.Call(ast.Attribute(name("np"), function, ast.Load()), [node], [])


def call_name(node: ast.Call) -> str:
    """Last part of the name of what is called: ``"sum"`` for ``np.sum(x)`` and for ``x.sum()``."""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def is_number(node: ast.expr) -> TypeGuard[ast.Constant]:
    """Whether a node is a literal number."""
    return isinstance(node, ast.Constant) and type(node.value) in (int, float)


def is_condition(node: ast.expr) -> bool:
    """Whether it is true or false: ``length or 1.0`` is a number, and asks nothing."""
    if isinstance(node, ast.BoolOp):
        return all(map(is_condition, node.values))
    if isinstance(node, ast.Call):
        return call_name(node).startswith(("is", "any", "all", "has", "bool"))
    is_flag = isinstance(node, ast.Constant) and isinstance(node.value, bool)
    is_not = isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)
    return is_flag or is_not or isinstance(node, ast.Compare | ast.Name | ast.Attribute)


def put(parent: ast.AST, field: str, at: int | None, node: ast.AST) -> None:
    """Hang a node in its parent: in a field, or in the list that the field holds."""
    if at is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[at] = node
