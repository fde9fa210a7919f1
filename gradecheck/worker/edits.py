"""Small edits of a function's source: mistakes that people make while typing a formula, undone one by one.

To add an edit, write a function from a syntax node to what could stand there instead, and give it a row in
`EXPRESSION_EDITS` (or in `STATEMENT_EDITS` for whole statements). The rows stand in the order of how usual
the mistake is; the first that makes every answer right is the one that is told.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from .edit_nodes import (
    attribute_call,
    binary,
    call_name,
    constant,
    is_number,
    length_of,
    name,
    negated,
    numpy_call,
)
from .missing_parts import length_for_number, operand_added, shape_restored

#: Functions that are taken for one another.
_EXCHANGED: dict[str, tuple[str, ...]] = {
    "sum": ("mean",), "mean": ("sum",), "any": ("all",), "all": ("any",), "max": ("min",), "min": ("max",),
    "argmax": ("argmin",), "argmin": ("argmax",), "floor": ("ceil", "round"), "ceil": ("floor",),
    "sin": ("cos",), "cos": ("sin",), "log": ("log1p", "exp"), "log2": ("log",), "log10": ("log",),
    "exp": ("expm1",), "vstack": ("hstack",), "hstack": ("vstack",), "outer": ("dot",),
    "maximum": ("minimum",), "minimum": ("maximum",), "std": ("var",), "var": ("std",), "cumsum": ("sum",),
}  # fmt: skip
_REDUCTIONS = frozenset(
    {"sum", "mean", "max", "min", "any", "all", "argmax", "argmin", "norm", "prod", "std", "var"}
)
_NEW_ARRAYS = frozenset(
    {"zeros", "ones", "empty", "full", "zeros_like", "ones_like", "empty_like", "full_like", "array"}
)
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt, ast.GtE), ast.LtE: (ast.Lt, ast.GtE, ast.Gt),
    ast.Gt: (ast.GtE, ast.Lt, ast.LtE), ast.GtE: (ast.Gt, ast.LtE, ast.Lt),
    ast.Eq: (ast.NotEq, ast.LtE, ast.GtE), ast.NotEq: (ast.Eq,),
}  # fmt: skip


@dataclass(frozen=True)
class Scope:
    """What an edit may put in: names that the function knows.

    Parameters
    ----------
    parameters : tuple of str
        Names of the parameters, in order.
    names : tuple of str
        Parameters and local variables.
    slopes : tuple of str
        Functions of the learner's whose name says that they are a derivative.
    functions : tuple of str
        Functions of the learner's with one argument.
    """

    parameters: tuple[str, ...]
    names: tuple[str, ...]
    slopes: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()


Edit = Callable[[ast.expr, Scope], Iterator[ast.expr]]


def _division_by_examples(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp | ast.Call | ast.Name) and not _is_new_array(node):
        for parameter in scope.parameters:
            yield binary(node, ast.Div, length_of(parameter))


def _is_new_array(node: ast.expr) -> bool:
    """Whether an array is made here: divided, it would only become one of floats."""
    return isinstance(node, ast.Call) and call_name(node) in _NEW_ARRAYS


def _multiplication_by_examples(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp | ast.Call | ast.Name):
        for parameter in scope.parameters:
            yield binary(node, ast.Mult, length_of(parameter))


def _operand_dropped(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp):
        yield node.left
        yield negated(node.right) if isinstance(node.op, ast.Sub) else node.right
    elif isinstance(node, ast.BoolOp):
        yield from node.values


def _operands_swapped(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub | ast.Div | ast.MatMult | ast.Pow):
        yield binary(node.right, type(node.op), node.left)


def _sign_flipped(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield node.operand
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub):
        yield binary(node.left, ast.Sub if isinstance(node.op, ast.Add) else ast.Add, node.right)


def _complement(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    """``1 - x`` for ``x``, and back."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub) and _is_one(node.left):
        yield node.right
    elif isinstance(node, ast.Name) and node.id in scope.names:
        yield binary(constant(1), ast.Sub, node)


def _is_one(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value in (1, 1.0)


def _order_of_steps(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
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


def _outputs_swapped(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.Tuple) and 2 <= len(node.elts) <= 3:
        yield ast.Tuple(node.elts[::-1], ast.Load())
        for at in range(len(node.elts) - 1):
            swapped = [*node.elts[:at], node.elts[at + 1], node.elts[at], *node.elts[at + 2 :]]
            yield ast.Tuple(swapped, ast.Load())


def _another_function(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call) and len(node.args) == 1 and not node.keywords:
        for other in scope.functions:
            yield ast.Call(name(other), node.args, [])


def _negated(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp | ast.Call | ast.Name | ast.Subscript | ast.Attribute):
        yield negated(node)


def _operator_exchanged(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
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


def _parentheses(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
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


def _transposed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield node.value
    elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.MatMult):
        yield binary(ast.Attribute(node.left, "T", ast.Load()), ast.MatMult, node.right)
        yield binary(node.left, ast.MatMult, ast.Attribute(node.right, "T", ast.Load()))
        turned = (ast.Attribute(side, "T", ast.Load()) for side in (node.right, node.left))
        yield binary(next(turned), ast.MatMult, next(turned))


def _axis_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if not isinstance(node, ast.Call) or call_name(node) not in _REDUCTIONS:
        return
    others = [k for k in node.keywords if k.arg != "axis"]
    given = next((k.value for k in node.keywords if k.arg == "axis"), None)
    for axis in (0, 1, -1):
        if given is None or not (isinstance(given, ast.Constant) and given.value == axis):
            yield ast.Call(node.func, node.args, [*others, ast.keyword("axis", constant(axis))])
    if given is not None:
        yield ast.Call(node.func, node.args, others)


def _keepdims_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call) and call_name(node) in _REDUCTIONS:
        others = [k for k in node.keywords if k.arg != "keepdims"]
        if len(others) < len(node.keywords):
            yield ast.Call(node.func, node.args, others)
        else:
            yield ast.Call(node.func, node.args, [*others, ast.keyword("keepdims", constant(True))])


def _function_exchanged(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call):
        for other in _EXCHANGED.get(call_name(node), ()):
            if isinstance(node.func, ast.Attribute):
                yield ast.Call(ast.Attribute(node.func.value, other, ast.Load()), node.args, node.keywords)
            elif other in ("any", "all", "max", "min", "sum"):
                yield ast.Call(name(other), node.args, node.keywords)


def _call_dropped(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call):
        if node.args:
            yield node.args[0]
        if isinstance(node.func, ast.Attribute):
            owner = node.func.value
            if not isinstance(owner, ast.Name) or owner.id in scope.names:
                yield owner


def _call_added(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.Name | ast.BinOp | ast.Subscript):
        for function in ("abs", "sqrt", "exp", "log"):
            yield numpy_call(function, node)
        yield attribute_call(node, "copy")


def _squared(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
        yield node.left
    elif isinstance(node, ast.Name | ast.Call | ast.Subscript):
        yield binary(node, ast.Pow, constant(2))


def _number_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if is_number(node):
        value: Any = node.value
        next_ones = (value + 1, value - 1) if math.isfinite(value) and value == int(value) else ()
        others = (*next_ones, 1, 2, 0, value * 2, value / 2, -value, 1.0, 0.5, math.pi)
        for other in dict.fromkeys(o for o in others if o != value):
            yield constant(other)


def _flag_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield constant(not node.value)


def _counted_from_another_number(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.Name) and node.id in scope.names:
        yield binary(node, ast.Add, constant(1))
        yield binary(node, ast.Sub, constant(1))


def _comparison_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        for other in _COMPARISONS.get(type(node.ops[0]), ()):
            yield ast.Compare(node.left, [other()], node.comparators)
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield node.operand


def _index_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
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


def _range_changed(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call) and call_name(node) == "range":
        for at, argument in enumerate(node.args):
            for change in (ast.Add, ast.Sub):
                changed = [*node.args[:at], binary(argument, change, constant(1)), *node.args[at + 1 :]]
                yield ast.Call(node.func, changed, [])
        if len(node.args) == 1:
            yield ast.Call(node.func, [constant(1), *node.args], [])
        yield ast.Call(name("reversed"), [node], [])


def _dtype_of_floats(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call) and call_name(node) in (
        "zeros_like", "ones_like", "empty_like", "full_like", "array", "asarray", "zeros", "copy",
        "empty", "full",
    ):  # fmt: skip
        others = [k for k in node.keywords if k.arg != "dtype"]
        yield ast.Call(node.func, node.args, [*others, ast.keyword("dtype", name("float"))])


def _another_variable(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.Name) and node.id in scope.names:
        for other in scope.names:
            if other != node.id:
                yield name(other)


def _scaled(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp | ast.Call | ast.Name):
        yield binary(constant(2), ast.Mult, node)
        yield binary(node, ast.Div, constant(2))


def _slope_multiplied(node: ast.expr, scope: Scope) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp | ast.Name):
        for slope in scope.slopes:
            for argument in scope.names:
                yield binary(node, ast.Mult, ast.Call(name(slope), [name(argument)], []))
        for a in scope.names:
            yield binary(node, ast.Mult, binary(name(a), ast.Mult, binary(constant(1), ast.Sub, name(a))))


#: Name of the edit; what it does to an expression; what to say where it mends the learner's ``{code}``; and
#: to say where the same edit of the reference gives the learner's answers.
EXPRESSION_EDITS: tuple[tuple[str, Edit, str, str], ...] = (
    (
        "sign_flipped",
        _sign_flipped,
        "the sign in `{code}` is the wrong way round",
        "with one sign the other way round",
    ),
    (
        "operands_swapped",
        _operands_swapped,
        "the two sides of `{code}` are exchanged",
        "with two sides of a difference, a quotient or a product exchanged",
    ),
    (
        "axis_changed",
        _axis_changed,
        "`{code}` runs over another axis than it should",
        "with a sum or a mean over another axis",
    ),
    (
        "keepdims_changed",
        _keepdims_changed,
        "`{code}` keeps, or loses, an axis that it should not",
        "with an axis kept or lost in one place",
    ),
    (
        "comparison_changed",
        _comparison_changed,
        "the comparison `{code}` is not the one that is meant",
        "with a comparison that draws its line in another place",
    ),
    (
        "transposed",
        _transposed,
        "a factor in `{code}` is transposed, or should be",
        "with one factor transposed",
    ),
    (
        "function_exchanged",
        _function_exchanged,
        "`{code}` calls another function than is meant",
        "with one function exchanged for a similar one",
    ),
    (
        "operand_dropped",
        _operand_dropped,
        "`{code}` has a term or a factor too many",
        "with one term or factor left out",
    ),
    (
        "division_by_examples",
        _division_by_examples,
        "at `{code}` a division by a number of rows is missing: a mean over the examples?",
        "divided once more by the number of examples",
    ),
    (
        "parentheses",
        _parentheses,
        "the parentheses in `{code}` group other terms than are meant",
        "with parentheses around other terms",
    ),
    (
        "number_changed",
        _number_changed,
        "another number than {code} belongs here",
        "with {after} where another number belongs",
    ),
    (
        "flag_changed",
        _flag_changed,
        "`{code}` is the wrong way round here",
        "with True and False exchanged in one place",
    ),
    (
        "operator_exchanged",
        _operator_exchanged,
        "`{code}` has another operation than is meant",
        "with another operation in one place",
    ),
    (
        "call_dropped",
        _call_dropped,
        "`{code}` does something to its argument that it should not",
        "with one function left out",
    ),
    (
        "range_changed",
        _range_changed,
        "`{code}` begins or ends at another place than it should",
        "with a loop that begins or ends one step off",
    ),
    (
        "index_changed",
        _index_changed,
        "`{code}` takes other entries than are meant",
        "with an index or a slice that is off by one, or missing",
    ),
    (
        "squared",
        _squared,
        "a square is missing, or is one too many, at `{code}`",
        "with a square missing, or one too many",
    ),
    (
        "counted_from_another_number",
        _counted_from_another_number,
        "`{code}` is off by one here",
        "with something counted from another number",
    ),
    (
        "order_of_steps",
        _order_of_steps,
        "two steps in `{code}` are done in the other order than is meant",
        "with two steps in the other order",
    ),
    (
        "complement",
        _complement,
        "`{code}` and one minus it are exchanged",
        "with `{after}` where its complement to 1 belongs",
    ),
    (
        "outputs_swapped",
        _outputs_swapped,
        "the parts of `{code}` are in another order than is asked for",
        "with its outputs in another order",
    ),
    (
        "another_function",
        _another_function,
        "`{code}` calls another function than is meant",
        "with another function called in one place",
    ),
    (
        "another_variable",
        _another_variable,
        "`{code}` is not the variable that belongs here",
        "with `{after}` where another variable belongs",
    ),
    (
        "length_for_number",
        length_for_number,
        "`{code}` is not the number that belongs here",
        "with another number in the place of a length",
    ),
    (
        "shape_restored",
        shape_restored,
        "`{code}` has lost the shape that is asked for",
        "with another shape in one place",
    ),
    (
        "dtype_of_floats",
        _dtype_of_floats,
        "`{code}` takes over whole numbers from its argument",
        "with another type of numbers",
    ),
    ("negated", _negated, "`{code}` has the wrong sign here", "with one sign the other way round"),
    (
        "scaled",
        _scaled,
        "a factor of 2 is missing, or is one too many, at `{code}`",
        "with a factor of 2 missing, or one too many",
    ),
    (
        "multiplication_by_examples",
        _multiplication_by_examples,
        "at `{code}` there is a division by the examples too many",
        "multiplied once more by the number of examples",
    ),
    (
        "slope_multiplied",
        _slope_multiplied,
        "at `{code}` the derivative of the activation is missing",
        "with the derivative of the activation in it once more",
    ),
    (
        "operand_added",
        operand_added,
        "a term or a factor is missing at `{code}`",
        "with one more term or factor in one place",
    ),
    (
        "call_added",
        _call_added,
        "a function, or a copy, is missing around `{code}`",
        "with one more function applied in one place",
    ),
)
