"""Small edits of calls: another function, axis or dtype, a call more or less, and what is transposed."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .edit_nodes import attribute_call, binary, call_name, constant, name, numpy_call
from .edit_scope import Scope

_EXCHANGED: dict[str, tuple[str, ...]] = {
    "sum": ("mean",), "mean": ("sum", "max"), "any": ("all",), "all": ("any",),
    "max": ("min", "sum", "mean"), "min": ("max",),
    "argmax": ("argmin",), "argmin": ("argmax",), "floor": ("ceil", "round"), "ceil": ("floor",),
    "sin": ("cos",), "cos": ("sin",), "log": ("log1p", "exp"), "log2": ("log",), "log10": ("log",),
    "exp": ("expm1",), "vstack": ("hstack",), "hstack": ("vstack",), "outer": ("dot",),
    "maximum": ("minimum",), "minimum": ("maximum",), "std": ("var",), "var": ("std",), "cumsum": ("sum",),
}  # fmt: skip
_REDUCTIONS = frozenset(
    {"sum", "mean", "max", "min", "any", "all", "argmax", "argmin", "norm", "prod", "std", "var"}
)


def transposed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a.T`` to ``a``, ``a @ b`` to ``a.T @ b``, and the like."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield node.value
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield binary(ast.Attribute(node.left, "T", ast.Load()), ast.MatMult, node.right)
        yield binary(node.left, ast.MatMult, ast.Attribute(node.right, "T", ast.Load()))
        turned = (ast.Attribute(side, "T", ast.Load()) for side in (node.right, node.left))
        yield binary(next(turned), ast.MatMult, next(turned))


def axis_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``sum(a, axis=0)`` to ``sum(a, axis=1)``, and the like."""
    if not isinstance(node, ast.Call) or call_name(node) not in _REDUCTIONS:
        return
    others = [k for k in node.keywords if k.arg != "axis"]
    given = next((k.value for k in node.keywords if k.arg == "axis"), None)
    for axis in (0, 1, -1):
        if given is None or not (isinstance(given, ast.Constant) and given.value == axis):
            yield ast.Call(node.func, node.args, [*others, ast.keyword("axis", constant(axis))])
    if given is not None:
        yield ast.Call(node.func, node.args, others)


def keepdims_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``sum(a, keepdims=True)`` to ``sum(a)``, and back."""
    if isinstance(node, ast.Call) and call_name(node) in _REDUCTIONS:
        others = [k for k in node.keywords if k.arg != "keepdims"]
        if len(others) < len(node.keywords):
            yield ast.Call(node.func, node.args, others)
        else:
            yield ast.Call(node.func, node.args, [*others, ast.keyword("keepdims", constant(True))])


def function_exchanged(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``sum(a)`` to ``mean(a)``, and the like."""
    if isinstance(node, ast.Call):
        for other in _EXCHANGED.get(call_name(node), ()):
            if isinstance(node.func, ast.Attribute):
                yield ast.Call(ast.Attribute(node.func.value, other, ast.Load()), node.args, node.keywords)
            elif other in ("any", "all", "max", "min", "sum"):
                yield ast.Call(name(other), node.args, node.keywords)


def another_function(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``f(a)`` to ``g(a)``, for every function of the learner's; what only makes room computes nothing."""
    if isinstance(node, ast.Call) and len(node.args) == 1 and not node.keywords:
        if call_name(node).endswith("_like"):
            return
        for other in scope.functions:
            yield ast.Call(name(other), node.args, [])


def call_dropped(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``f(a)`` to ``a``."""
    if isinstance(node, ast.Call):
        if node.args:
            yield node.args[0]
        if isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if not isinstance(owner, ast.Name) or owner.id in scope.names:
                yield owner


def call_added(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a`` to ``f(a)``."""
    if isinstance(node, ast.Name | ast.BinOp | ast.Subscript):
        for function in ("abs", "sqrt", "exp", "log"):
            yield numpy_call(function, node)
        yield attribute_call(node, "copy")


def dtype_of_floats(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``array(a)`` to one of floats."""
    if isinstance(node, ast.Call) and call_name(node) in (
        "zeros_like", "ones_like", "empty_like", "full_like", "array", "asarray", "zeros", "copy",
        "empty", "full",
    ):  # fmt: skip
        others = [k for k in node.keywords if k.arg != "dtype"]
        yield ast.Call(node.func, node.args, [*others, ast.keyword("dtype", name("float"))])


def as_floats(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a`` to ``a.astype(float)``, which is no copy where it holds floats."""
    if isinstance(node, ast.Name | ast.BinOp | ast.Call):
        call = attribute_call(node, "astype")
        yield ast.Call(call.func, [name("float")], [ast.keyword("copy", constant(False))])


def outputs_swapped(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``a, b`` to ``b, a``."""
    if isinstance(node, ast.Tuple) and 2 <= len(node.elts) <= 3:
        yield ast.Tuple(node.elts[::-1], ast.Load())
        for at in range(len(node.elts) - 1):
            swapped = [*node.elts[:at], node.elts[at + 1], node.elts[at], *node.elts[at + 2 :]]
            yield ast.Tuple(swapped, ast.Load())
