"""Slips in a right program, one at a time: what people mistype, told apart by kind.

A mutation is a function from a syntax node to what could have been written instead, and a row of `MUTATIONS`.
The table owes nothing to the small edits by which the checker looks for a mistake, so that what it says of a
mutant is put to the test and not only undone.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tests.mutants.places import copy_with_places

Made = Iterator[ast.expr]


@dataclass(frozen=True)
class Scope:
    """What could be written at a place.

    Parameters
    ----------
    names : tuple of str
        Parameters and variables of the function.
    """

    names: tuple[str, ...]


def _like(node: ast.AST, **changes: object) -> ast.expr:
    made = copy_with_places(node)
    for field, value in changes.items():
        setattr(made, field, value)
    return made  # type: ignore[return-value]


_OTHER_OPERATOR: dict[type, tuple[type, ...]] = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult,),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.FloorDiv: (ast.Div,),
    ast.Mod: (ast.FloorDiv,),
    ast.And: (ast.Or,),
    ast.Or: (ast.And,),
}
_OTHER_COMPARISON: dict[type, tuple[type, ...]] = {
    ast.Lt: (ast.LtE, ast.Gt, ast.GtE),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt, ast.LtE),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_SIMILAR = {
    "mean": ("sum", "max"),
    "sum": ("mean",),
    "max": ("min", "sum"),
    "min": ("max",),
    "maximum": ("minimum",),
    "minimum": ("maximum",),
    "any": ("all",),
    "all": ("any",),
    "exp": ("expm1",),
    "log": ("log2", "log10"),
    "log1p": ("log",),
    "sqrt": ("square",),
    "sin": ("cos",),
    "cos": ("sin",),
    "argmax": ("argmin", "max"),
    "argmin": ("argmax", "min"),
    "floor": ("ceil", "round"),
    "zeros": ("ones",),
    "ones": ("zeros",),
    "zeros_like": ("ones_like",),
    "append": ("extend",),
    "norm": ("sum",),
    "outer": ("dot",),
    "normal": ("uniform",),
    "permutation": ("integers",),
}


def operator(node: ast.AST, scope: Scope) -> Made:
    """Another operation."""
    if isinstance(node, ast.BinOp | ast.BoolOp):
        yield from (_like(node, op=other()) for other in _OTHER_OPERATOR.get(type(node.op), ()))


def operands_swapped(node: ast.AST, scope: Scope) -> Made:
    """Two sides exchanged where that makes a difference."""
    if isinstance(node, ast.BinOp) and not isinstance(node.op, ast.Add | ast.Mult):
        yield _like(node, left=node.right, right=node.left)


def operand_dropped(node: ast.AST, scope: Scope) -> Made:
    """A term, a factor or a condition forgotten."""
    if isinstance(node, ast.BinOp):
        yield node.left
        yield node.right
    if isinstance(node, ast.BoolOp):
        for at in range(len(node.values)):
            rest = [v for n, v in enumerate(node.values) if n != at]
            yield rest[0] if len(rest) == 1 else _like(node, values=rest)


def sign(node: ast.AST, scope: Scope) -> Made:
    """A minus lost, or one too many."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield node.operand
    elif isinstance(node, ast.Name | ast.Call | ast.BinOp | ast.Subscript):
        yield ast.UnaryOp(ast.USub(), node)


def comparison(node: ast.AST, scope: Scope) -> Made:
    """Strict or not, the other way round, or inverted."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        yield from (_like(node, ops=[other()]) for other in _OTHER_COMPARISON.get(type(node.ops[0]), ()))


def inverted(node: ast.AST, scope: Scope) -> Made:
    """A condition lost its `not`; the branches of a conditional expression exchanged."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand
    if isinstance(node, ast.IfExp):
        yield _like(node, body=node.orelse, orelse=node.body)
        yield node.body
        yield node.orelse


def constant(node: ast.AST, scope: Scope) -> Made:
    """Another number."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        others = [node.value + 1, node.value - 1, 2 * node.value, node.value / 2, 0, 1, 10 * node.value]
        yield from (ast.Constant(other) for other in dict.fromkeys(others) if 0 <= other != node.value)
    if isinstance(node, ast.Constant) and type(node.value) is bool:
        yield ast.Constant(not node.value)


def variable(node: ast.AST, scope: Scope) -> Made:
    """A variable of the same function in the place of another: stale, or similar."""
    if isinstance(node, ast.Name) and node.id in scope.names:
        yield from (ast.Name(name, ast.Load()) for name in scope.names if name != node.id)


def index(node: ast.AST, scope: Scope) -> Made:
    """An index or an end of a slice off by one, or missing."""
    if not isinstance(node, ast.Subscript):
        return
    at = node.slice
    if isinstance(at, ast.Slice):
        for end in ("lower", "upper", "step"):
            if (old := getattr(at, end)) is not None:
                yield _like(node, slice=_like(at, **{end: None}))
                if end != "step":
                    one_more = ast.BinOp(old, ast.Add(), ast.Constant(1))
                    yield _like(node, slice=_like(at, **{end: one_more}))
            elif end != "step":
                yield _like(node, slice=_like(at, **{end: ast.Constant(1 if end == "lower" else -1)}))
    elif isinstance(at, ast.Tuple):
        if len(at.elts) == 2:
            yield _like(node, slice=_like(at, elts=at.elts[::-1]))
    else:
        yield _like(node, slice=ast.BinOp(at, ast.Add(), ast.Constant(1)))
        yield _like(node, slice=ast.BinOp(at, ast.Sub(), ast.Constant(1)))


def axis(node: ast.AST, scope: Scope) -> Made:
    """Another axis, or none; an axis that is not kept."""
    if not isinstance(node, ast.Call):
        return
    for keyword in node.keywords:
        rest = [k for k in node.keywords if k is not keyword]
        if keyword.arg in ("axis", "keepdims", "dtype"):
            yield _like(node, keywords=rest)
        if keyword.arg == "axis" and isinstance(keyword.value, ast.Constant):
            other = ast.keyword("axis", ast.Constant(1 if keyword.value.value == 0 else 0))
            yield _like(node, keywords=[*rest, other])


def another_function(node: ast.AST, scope: Scope) -> Made:
    """A similar function."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
        field = "attr" if isinstance(node.func, ast.Attribute) else "id"
        for other in _SIMILAR.get(getattr(node.func, field), ()):
            yield _like(node, func=_like(node.func, **{field: other}))


def call_dropped(node: ast.AST, scope: Scope) -> Made:
    """A function forgotten around its argument, or a method after its object."""
    if isinstance(node, ast.Call):
        is_method = isinstance(node.func, ast.Attribute) and not (
            isinstance(node.func.value, ast.Name) and node.func.value.id in ("np", "math")
        )
        if is_method and isinstance(node.func, ast.Attribute):
            yield node.func.value
        elif node.args and not isinstance(node.args[0], ast.Starred | ast.GeneratorExp):
            yield node.args[0]


def arguments_swapped(node: ast.AST, scope: Scope) -> Made:
    """Two arguments exchanged."""
    if isinstance(node, ast.Call):
        for at in range(len(node.args) - 1):
            args = list(node.args)
            args[at : at + 2] = args[at : at + 2][::-1]
            yield _like(node, args=args)


def transposed(node: ast.AST, scope: Scope) -> Made:
    """A transposition lost, or one too many."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield node.value
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield _like(node, left=ast.Attribute(node.left, "T", ast.Load()))
        yield _like(node, right=ast.Attribute(node.right, "T", ast.Load()))


def loop_range(node: ast.AST, scope: Scope) -> Made:
    """A loop that begins or ends one step off, or runs the other way."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "range":
        for at in range(min(len(node.args), 2)):
            for step in (ast.Add(), ast.Sub()):
                args = list(node.args)
                args[at] = ast.BinOp(args[at], step, ast.Constant(1))
                yield _like(node, args=args)


def factor(node: ast.AST, scope: Scope) -> Made:
    """A factor of 2 or 1/2, a square, or a length too many."""
    if isinstance(node, ast.BinOp | ast.Call) and not isinstance(getattr(node, "func", None), ast.Name):
        yield ast.BinOp(ast.Constant(2), ast.Mult(), node)
        yield ast.BinOp(node, ast.Div(), ast.Constant(2))
        yield ast.BinOp(node, ast.Pow(), ast.Constant(2))


def grouping(node: ast.AST, scope: Scope) -> Made:
    """Parentheses forgotten."""
    if isinstance(node, ast.BinOp) and isinstance(node.right, ast.BinOp):
        inner = node.right
        yield _like(inner, left=_like(node, right=inner.left))
    if isinstance(node, ast.BinOp) and isinstance(node.left, ast.BinOp):
        inner = node.left
        yield _like(inner, right=_like(node, left=inner.right))


def order_of_outputs(node: ast.AST, scope: Scope) -> Made:
    """Two outputs in the other order."""
    if isinstance(node, ast.Tuple) and isinstance(node.ctx, ast.Load) and len(node.elts) > 1:
        yield _like(node, elts=[node.elts[1], node.elts[0], *node.elts[2:]])


Mutation = Callable[[ast.AST, Scope], Made]
MUTATIONS: dict[str, Mutation] = {
    "operator": operator,
    "operands swapped": operands_swapped,
    "operand dropped": operand_dropped,
    "sign": sign,
    "comparison": comparison,
    "condition inverted": inverted,
    "constant": constant,
    "variable": variable,
    "index": index,
    "axis": axis,
    "another function": another_function,
    "call dropped": call_dropped,
    "arguments swapped": arguments_swapped,
    "transposed": transposed,
    "loop range": loop_range,
    "factor": factor,
    "grouping": grouping,
    "order of outputs": order_of_outputs,
}


def statement_dropped(block: Sequence[ast.stmt], at: int) -> Iterator[list[ast.stmt]]:
    """A step forgotten."""
    if len(block) > 1 and not isinstance(block[at], ast.FunctionDef):
        yield [s for n, s in enumerate(block) if n != at]


def statement_twice(block: Sequence[ast.stmt], at: int) -> Iterator[list[ast.stmt]]:
    """A step done twice."""
    if isinstance(block[at], ast.Assign | ast.AugAssign | ast.Expr):
        yield [*block[: at + 1], copy_with_places(block[at]), *block[at + 1 :]]


def neighbors_exchanged(block: Sequence[ast.stmt], at: int) -> Iterator[list[ast.stmt]]:
    """Two steps in the other order."""
    plain = ast.Assign | ast.AugAssign | ast.Expr | ast.If
    if at + 1 < len(block) and isinstance(block[at], plain) and isinstance(block[at + 1], plain):
        yield [*block[:at], block[at + 1], block[at], *block[at + 2 :]]


def overwritten(block: Sequence[ast.stmt], at: int) -> Iterator[list[ast.stmt]]:
    """``x += e`` to ``x = e``, and to ``x -= e``; ``x = e`` to ``x += e``."""
    old = block[at]
    made: list[ast.stmt] = []
    if isinstance(old, ast.AugAssign):
        made.append(ast.Assign([old.target], old.value))
        for other in _OTHER_OPERATOR.get(type(old.op), ())[:1]:
            made.append(ast.AugAssign(old.target, other(), old.value))
    if isinstance(old, ast.Assign) and isinstance(old.targets[0], ast.Name):
        made.append(ast.AugAssign(old.targets[0], ast.Add(), old.value))
    for new in made:
        yield [*block[:at], new, *block[at + 1 :]]


def branch_lost(block: Sequence[ast.stmt], at: int) -> Iterator[list[ast.stmt]]:
    """One branch of an `if` is always taken."""
    old = block[at]
    if isinstance(old, ast.If):
        yield [*block[:at], *old.body, *block[at + 1 :]]
        if old.orelse:
            yield [*block[:at], *old.orelse, *block[at + 1 :]]


def returned_early(block: Sequence[ast.stmt], at: int) -> Iterator[list[ast.stmt]]:
    """The return after a loop is inside of it."""
    loop, after = block[at], block[at + 1 : at + 2]
    if isinstance(loop, ast.For | ast.While) and after and isinstance(after[0], ast.Return):
        yield [*block[:at], _like(loop, body=[*loop.body, after[0]]), *block[at + 2 :]]  # type: ignore[list-item]


BlockMutation = Callable[[Sequence[ast.stmt], int], Iterator[list[ast.stmt]]]
BLOCK_MUTATIONS: dict[str, BlockMutation] = {
    "statement dropped": statement_dropped,
    "statement twice": statement_twice,
    "statements exchanged": neighbors_exchanged,
    "overwritten": overwritten,
    "branch lost": branch_lost,
    "returned early": returned_early,
}
