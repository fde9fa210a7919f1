"""A syntax tree -> code whose operations report what became of their numbers, where the machine does not.

Where the processor keeps flags (see `gradecheck.worker.float_flags`), code is compiled as it is written.
Elsewhere each operator, and each call of a name that NumPy has, becomes a call that does the same and then
looks at the result. Lines stay what they are, and so does what a statement means. Functions that NumPy has
written in Python, such as ``np.gradient``, are compiled in the same way when they are called.
"""

from __future__ import annotations

import ast
import contextlib
import inspect
from collections.abc import Callable, Set
from functools import cache, wraps
from types import CodeType, FunctionType
from typing import Any

import numpy as np

from . import float_flags
from .tree_copy import copy_of_tree

#: Global name under which the code finds `float_flags`.
FLAGS = "__float_flags__"
#: And `numpys_own`.
OWN = "__numpys_own__"
#: Functions of NumPy that are made of many operations; a browser has the source of these, see `book.editors`.
NUMPYS_OWN = frozenset(
    {
        *{"gradient", "cross", "linspace", "logspace", "geomspace", "trapezoid", "cov", "corrcoef", "norm"},
        *{"median", "quantile", "percentile", "nanmean", "nanstd", "nanvar", "nanprod", "nancumsum"},
        *{"vander", "ediff1d", "sinc", "i0", "multi_dot", "matrix_power"},
    }
)
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
    | {*float_flags.FUNCTIONS, *NUMPYS_OWN, "sum"}
)


def compile_reporting(
    tree: ast.Module, file_name: str, namespace: dict[str, Any], flags: int = 0
) -> CodeType:
    """The code of a learner's statements, for running in this namespace."""
    if not float_flags.machine_keeps_flags():
        namespace |= reporters()
        with contextlib.suppress(RecursionError):  # nested too deep for it
            return compile(reporting(tree), file_name, "exec", flags=flags, dont_inherit=True)
    return compile(tree, file_name, "exec", flags=flags, dont_inherit=True)


def reporters() -> dict[str, Any]:
    """The global names that code which reports needs."""
    return {FLAGS: float_flags, OWN: numpys_own}


def reporting(tree: ast.Module) -> ast.Module:
    """A copy whose operations report."""
    return ast.fix_missing_locations(_Reporting(_CALLED, NUMPYS_OWN).visit(copy_of_tree(tree)))


def numpys_own(function: Any) -> Any:
    """A function that NumPy has written in Python, as code that reports; all else as it is."""
    written = getattr(function, "_implementation", function)
    if not isinstance(written, FunctionType) or written.__name__ in float_flags.FUNCTIONS:
        return function
    at_top = written.__qualname__ == written.__name__ and written.__name__.isidentifier()
    if not at_top or not written.__module__.startswith("numpy."):
        return function
    return _reporting_version(written, function)


@cache
def _reporting_version(written: FunctionType, function: Callable[..., Any]) -> Callable[..., Any]:
    """What is called in place of `function`, whose code is in `written`."""
    try:
        definition = ast.parse(inspect.getsource(written)).body[0]
    except (OSError, SyntaxError):  # there is no source of it here
        return function
    namespace = {**written.__globals__, **reporters()}
    exec(_numpys_code(definition, written.__code__), namespace)
    reports = namespace[written.__name__]

    @wraps(function)
    def called(*arguments: Any, **options: Any) -> Any:
        # Arrays of another library answer NumPy's functions themselves.
        theirs = any(hasattr(type(a), "__array_function__") and type(a) is not np.ndarray for a in arguments)
        return (function if theirs else reports)(*arguments, **options)

    return called


def _numpys_code(definition: ast.stmt, code: CodeType) -> CodeType:
    """The code of one of NumPy's functions, where each call may be one of its helpers."""
    assert isinstance(definition, ast.FunctionDef)
    definition.decorator_list = []
    tree = ast.increment_lineno(_Reporting().visit(ast.Module([definition], [])), code.co_firstlineno - 1)
    return compile(ast.fix_missing_locations(tree), code.co_filename, "exec", dont_inherit=True)


class _Reporting(ast.NodeTransformer):
    """Puts a call in place of each operation.

    Parameters
    ----------
    called : set of str, optional
        Names of functions that may be NumPy's; without them, each function may be.
    own : set of str, optional
        Which of them may be written in Python.
    """

    def __init__(self, called: Set[str] | None = None, own: Set[str] | None = None) -> None:
        self.called = called
        self.own = own

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
        if self.called is not None and name not in self.called:
            return node
        if self.own is None or name in self.own:
            called = ast.copy_location(ast.Call(ast.Name(OWN, ast.Load()), [called], []), called)
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
