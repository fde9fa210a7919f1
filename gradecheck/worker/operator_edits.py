"""Small edits of sums, products, powers and signs: operands, their order, and parentheses."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .edit_nodes import binary, call_name, constant, is_condition, length_of, name, negated
from .edit_scope import Scope

_NEW_ARRAYS = frozenset(
    {
        *("zeros", "ones", "empty", "full", "zeros_like", "ones_like", "empty_like", "full_like"),
        *("array", "asarray", "asanyarray", "ascontiguousarray", "copy"),
    }
)


def division_by_examples(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a`` to ``a / len(b)``, and each part of a list; where a name was only given, no mean is written."""
    if _is_computed(node, scope) and not _is_new_array(node):
        for parameter in scope.parameters:
            yield binary(node, ast.Div, length_of(parameter))
            if isinstance(node, ast.Name):
                each = ast.comprehension(ast.Name("part", ast.Store()), node, [], 0)
                yield ast.ListComp(binary(name("part"), ast.Div, length_of(parameter)), [each])


def _is_computed(node: ast.expr, scope: Scope) -> bool:
    """Whether something may hold a sum: an operation, a call, or a name that the function has computed."""
    if isinstance(node, ast.Name):
        return node.id not in scope.given
    return isinstance(node, ast.BinOp | ast.Call) and not is_count(node)


def is_count(node: ast.expr) -> bool:
    """Whether the length or the shape of something is read there, or a part of its shape."""
    if isinstance(node, ast.Subscript):
        return is_count(node.value) and isinstance(node.value, ast.Attribute)
    if isinstance(node, ast.Call):
        return call_name(node) in {"len", "shape", "size"}
    return isinstance(node, ast.Attribute) and node.attr in {"shape", "size"}


def _is_new_array(node: ast.expr) -> bool:
    """Whether an array is made here: divided, it would only become one of floats."""
    return isinstance(node, ast.Call) and call_name(node) in _NEW_ARRAYS


def multiplication_by_examples(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a`` to ``a * len(b)``."""
    if _is_computed(node, scope):
        for parameter in scope.parameters:
            yield binary(node, ast.Mult, length_of(parameter))


def operand_dropped(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a + b`` to ``a``, and to ``b``."""
    if isinstance(node, ast.BinOp):
        yield node.left
        yield negated(node.right) if isinstance(node.op, ast.Sub) else node.right
    elif isinstance(node, ast.BoolOp) and is_condition(node):
        yield from node.values


def operands_swapped(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a - b`` to ``b - a``, and the like."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub | ast.Div | ast.MatMult | ast.Pow):
        yield binary(node.right, type(node.op), node.left)


def sign_flipped(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``-a`` to ``a``, ``a + b`` to ``a - b``, and back."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield node.operand
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        yield binary(node.left, ast.Sub if isinstance(node.op, ast.Add) else ast.Add, node.right)


def complement(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``1 - x`` for ``x``, and back."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub) and _is_one(node.left):
        yield node.right
    elif isinstance(node, ast.Name) and node.id in scope.names:
        yield binary(constant(1), ast.Sub, node)


def _is_one(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value in (1, 1.0)


def order_of_steps(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``f(a) + b`` to ``f(a + b)``, ``f(a) ** 2`` to ``f(a ** 2)``, and back."""
    if isinstance(node, ast.BinOp):
        for side, other, swapped in ((node.left, node.right, False), (node.right, node.left, True)):
            if isinstance(side, ast.Call) and len(side.args) >= 1:
                a, b = (other, side.args[0]) if swapped else (side.args[0], other)
                inside = binary(a, type(node.op), b)
                yield ast.Call(side.func, [inside, *side.args[1:]], side.keywords)
    elif isinstance(node, ast.Call) and node.args:
        inner, rest = node.args[0], node.args[1:]
        if isinstance(inner, ast.BinOp):
            left = ast.Call(node.func, [inner.left, *rest], node.keywords)
            yield binary(left, type(inner.op), inner.right)
            yield binary(inner.left, type(inner.op), ast.Call(node.func, [inner.right, *rest], node.keywords))
        elif isinstance(inner, ast.Call) and len(inner.args) == 1 and not rest:
            yield ast.Call(inner.func, [ast.Call(node.func, inner.args, node.keywords)], inner.keywords)


def with_minus(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a`` to ``-a``."""
    if isinstance(node, ast.BinOp | ast.Call | ast.Name | ast.Subscript | ast.Attribute):
        yield negated(node)


def operator_exchanged(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a * b`` to ``a / b``, ``a @ b`` to ``a * b``, and the like."""
    others = {
        ast.Mult: (ast.Div, ast.MatMult, ast.Add, ast.Pow), ast.Div: (ast.Mult,), ast.FloorDiv: (ast.Div,),
        ast.MatMult: (ast.Mult,), ast.Pow: (ast.Mult,), ast.Mod: (ast.FloorDiv,), ast.Add: (ast.Mult,),
    }  # fmt: skip
    if isinstance(node, ast.BinOp):
        for other in others.get(type(node.op), ()):
            yield binary(node.left, other, node.right)
        if isinstance(node.op, ast.Mult):
            yield binary(node.right, ast.Pow, node.left)
            if isinstance(node.left, ast.BinOp) and isinstance(node.left.op, ast.Mult):
                yield binary(node.left.left, ast.Mult, binary(node.left.right, ast.Pow, node.right))


def parentheses(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a - b / c`` to ``(a - b) / c``, ``a / 2 * n`` to ``a / (2 * n)``, and the like."""
    if not isinstance(node, ast.BinOp):
        return
    left, right = node.left, node.right
    if isinstance(right, ast.BinOp) and isinstance(right.op, ast.Mult | ast.Div | ast.MatMult | ast.Pow):
        yield binary(binary(left, type(node.op), right.left), type(right.op), right.right)
    if isinstance(left, ast.BinOp):
        if isinstance(node.op, ast.Mult) and isinstance(left.op, ast.Div):
            yield binary(left.left, ast.Div, binary(left.right, ast.Mult, right))
        elif isinstance(node.op, ast.Add | ast.Sub | ast.Mult | ast.Div | ast.MatMult):
            yield binary(left.left, type(left.op), binary(left.right, type(node.op), right))
    if isinstance(left, ast.UnaryOp) and isinstance(node.op, ast.Pow):
        yield ast.UnaryOp(left.op, binary(left.operand, ast.Pow, right))


def squared(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a`` to ``a ** 2``, and back."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
        yield node.left
    elif isinstance(node, ast.Name | ast.Call | ast.Subscript):
        yield binary(node, ast.Pow, constant(2))


def scaled(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a`` to ``2 * a``, to ``a / 2``, and the like."""
    if isinstance(node, ast.BinOp | ast.Call | ast.Name):
        yield binary(constant(2), ast.Mult, node)
        yield binary(node, ast.Div, constant(2))


def slope_multiplied(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a`` to ``a * derivative(b)``."""
    if isinstance(node, ast.BinOp | ast.Name):
        for slope in scope.slopes:
            for argument in scope.names:
                yield binary(node, ast.Mult, ast.Call(name(slope), [name(argument)], []))
        for a in scope.names:
            yield binary(node, ast.Mult, binary(name(a), ast.Mult, binary(constant(1), ast.Sub, name(a))))
