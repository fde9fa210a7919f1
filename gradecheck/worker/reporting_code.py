"""A syntax tree -> code whose operations report what became of their numbers, where the machine does not.

Where the processor keeps flags (see `gradecheck.worker.float_flags`), code is compiled as it is written.
Elsewhere each operator, and each call of a name that NumPy has, becomes a call that does the same and then
looks at the result. Lines stay what they are, and so does what a statement means.
"""

from __future__ import annotations

import ast
import contextlib
import copy
from types import CodeType
from typing import Any

import numpy as np

from . import float_flags

#: Global name under which the code finds `float_flags`.
FLAGS = "__float_flags__"
_NAMES = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
    ast.FloorDiv: "floor_divide",
    ast.Mod: "remainder",
    ast.Pow: "power",
    ast.MatMult: "matmul",
}
#: What may be a function or method of NumPy, by the name with which it is called.
_CALLED = frozenset(
    {name for name, value in vars(np).items() if isinstance(value, np.ufunc)}
    | {*float_flags.FUNCTIONS, "sum"}
)


def compile_reporting(
    tree: ast.Module, file_name: str, namespace: dict[str, Any], flags: int = 0
) -> CodeType:
    """The code of a learner's statements, for running in this namespace."""
    if not float_flags.machine_keeps_flags():
        namespace[FLAGS] = float_flags
        with contextlib.suppress(RecursionError):  # nested too deep for it
            return compile(reporting(tree), file_name, "exec", flags=flags, dont_inherit=True)
    return compile(tree, file_name, "exec", flags=flags, dont_inherit=True)


def reporting(tree: ast.Module) -> ast.Module:
    """A copy whose operations report."""
    return ast.fix_missing_locations(_Reporting().visit(copy.deepcopy(tree)))


class _Reporting(ast.NodeTransformer):
    """Puts a call in place of each operation."""

    def visit_match_case(self, node: ast.match_case) -> ast.AST:
        """A pattern is no expression, even where it looks like a sum."""
        node.guard = self.visit(node.guard) if node.guard else None
        node.body = [self.visit(statement) for statement in node.body]
        return node

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        """``a + b``."""
        self.generic_visit(node)
        if type(node.op) not in _NAMES:
            return node
        return _instead(node, "operation", _name_of(node.op), node.left, node.right)

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """``np.exp(a)``, ``a.sum()`` and ``exp(a)``."""
        self.generic_visit(node)
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", None)
        if name not in _CALLED:
            return node
        made = _instead(node, "call", called, *node.args)
        made.keywords = node.keywords
        return made

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.AST:
        """``a += b``, ``a[i] += b`` and ``a.c += b``."""
        self.generic_visit(node)
        name, target = _name_of(node.op), node.target
        if type(node.op) not in _NAMES:
            return node
        if isinstance(target, ast.Name):
            value = _instead(node, "in_place", name, ast.Name(target.id, ast.Load()), node.value)
            return ast.copy_location(ast.Assign([target], value), node)
        if isinstance(target, ast.Subscript):
            made = _instead(node, "in_place_item", name, target.value, _index(target.slice), node.value)
        elif target.attr.startswith("__"):
            return node  # a private name of a class, which is another one at run time
        else:
            attribute = ast.Constant(target.attr)
            made = _instead(node, "in_place_attribute", name, target.value, attribute, node.value)
        return ast.copy_location(ast.Expr(made), node)


def _name_of(op: ast.operator) -> ast.Constant:
    return ast.Constant(_NAMES.get(type(op)))


def _instead(node: ast.AST, function: str, *arguments: ast.expr) -> ast.Call:
    """A call of a function of `float_flags`, in the place of a node."""
    called = ast.Attribute(ast.Name(FLAGS, ast.Load()), function, ast.Load())
    return ast.copy_location(ast.Call(called, list(arguments), []), node)


def _index(node: ast.expr) -> ast.expr:
    """What stands in brackets, as a value: ``1:3`` is a slice."""
    if isinstance(node, ast.Tuple):
        return ast.copy_location(ast.Tuple([_index(part) for part in node.elts], ast.Load()), node)
    if not isinstance(node, ast.Slice):
        return node
    parts = [part or ast.Constant(None) for part in (node.lower, node.upper, node.step)]
    return _instead(node, "part", *parts)
