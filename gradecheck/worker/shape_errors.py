"""NumPy's complaint that two shapes do not fit -> the operands of the learner's own line, and what differs.

``matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?)
(size 4 is different from 3)`` is true, but says neither which arrays are meant nor what their shapes are. The
position of the failing operation in the source says both. Where it is not known, NumPy's own words stay.
"""

from __future__ import annotations

import ast
import linecache
import re
from dataclasses import dataclass
from itertools import zip_longest
from types import FrameType, TracebackType

import numpy as np

from . import float_flags
from .location import is_learners

_SYMBOLS: dict[type[ast.operator | ast.cmpop], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
}
_SYMBOLS |= {
    ast.MatMult: "@",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
}
_SYMBOLS |= {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}
_PRODUCTS = frozenset({"dot", "matmul", "inner", "vdot"})
#: What may be asked for its shape once more: nothing that calls a function.
_QUIET = (ast.Name, ast.Attribute, ast.Subscript, ast.Constant, ast.UnaryOp, ast.Slice, ast.Tuple)
_QUIET_PARTS = (*_QUIET, ast.BinOp, ast.operator, ast.unaryop, ast.expr_context)
_LONGEST = 40  # characters of an operand
_Shape = tuple[int, ...]


@dataclass(frozen=True)
class _Operand:
    """A piece of the learner's line, and its shape where that is known."""

    text: str
    shape: _Shape | None

    def __str__(self) -> str:
        return f"{self.text} {self.shape}" if self.shape else self.text


def shapes_in_words(error: BaseException, function: object = None) -> str:
    """Which operands of which operation do not fit, and why; empty where that is not known.

    Parameters
    ----------
    error : BaseException
        What the learner's code raised.
    function : object, optional
        The function that was called, whose file counts as the learner's.
    """
    if not isinstance(error, ValueError):
        return ""
    try:
        said = str(error)
        trace = error.__traceback__
        while trace is not None and trace.tb_next is not None and not _listens(trace.tb_next):
            trace = trace.tb_next
        if trace is None or not is_learners(trace.tb_frame.f_code.co_filename, function):
            return ""  # raised inside a library: its variables would tell a learner nothing
        operation = _operation(trace.tb_frame, trace.tb_lasti)
        return _told(operation, trace.tb_frame, said) if operation is not None else ""
    except Exception:  # a forged text or traceback: then NumPy's words stay
        return ""


def _listens(trace: TracebackType) -> bool:
    """Whether it is the frame that stands in the place of an operator, where NumPy has no flags."""
    return trace.tb_frame.f_code.co_filename == float_flags.operation.__code__.co_filename


def _operation(frame: FrameType, instruction: int) -> ast.AST | None:
    """The expression or the statement whose instruction failed."""
    first, last, start, end = list(frame.f_code.co_positions())[instruction // 2]
    if first is None or last is None or start is None or end is None:
        return None
    lines = [linecache.getline(frame.f_code.co_filename, n).encode() for n in range(first, last + 1)]
    lines[-1] = lines[-1][:end]
    lines[0] = lines[0][start:]
    text = b"".join(lines).decode().strip()
    try:
        return ast.parse(f"({text}\n)", mode="eval").body
    except SyntaxError:
        return ast.parse(text).body[0]


def _told(operation: ast.AST, frame: FrameType, said: str) -> str:
    """The sentence about an operation."""
    if isinstance(operation, ast.Call) and (pair := _factors(operation)):
        left, right = (_operand(each, frame) for each in pair)
        return _product(f"{_name(operation)} of {left} and {right}", left, right, said)
    pair, sign = _two_operands(operation)
    if pair is None or not sign:
        return _of_two_shapes(_shortened(ast.unparse(operation)), said)
    left, right = (_operand(each, frame) for each in pair)
    if "@" in sign:
        return _product(f"{left} {sign} {right}", left, right, said)
    return _broadcast(sign, *_with_told_shapes(left, right, said), said)


def _two_operands(operation: ast.AST) -> tuple[tuple[ast.expr, ast.expr] | None, str]:
    """The operands of an operation that has two, and its sign."""
    if isinstance(operation, ast.BinOp):
        return (operation.left, operation.right), _SYMBOLS.get(type(operation.op), "")
    if isinstance(operation, ast.AugAssign):
        return (operation.target, operation.value), _SYMBOLS.get(type(operation.op), "") + "="
    if isinstance(operation, ast.Compare) and len(operation.ops) == 1:
        return (operation.left, operation.comparators[0]), _SYMBOLS.get(type(operation.ops[0]), "")
    return None, ""


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _factors(call: ast.Call) -> tuple[ast.expr, ast.expr] | None:
    """The two factors of ``np.dot(a, b)`` or ``a.dot(b)``."""
    if _name(call) not in _PRODUCTS or call.keywords:
        return None
    if len(call.args) == 2:
        return call.args[0], call.args[1]
    if len(call.args) == 1 and isinstance(call.func, ast.Attribute):
        return call.func.value, call.args[0]
    return None


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 3] + "..."


def _operand(node: ast.expr, frame: FrameType) -> _Operand:
    """Its text, and its shape if it can be looked at again without calling anything."""
    text = _shortened(ast.unparse(node))
    if isinstance(node, ast.BinOp | ast.IfExp | ast.Compare | ast.UnaryOp):
        text = f"({text})"
    if not all(isinstance(part, _QUIET_PARTS) for part in ast.walk(node)):
        return _Operand(text, None)
    try:
        code = compile(ast.unparse(node), "<operand>", "eval")
        return _Operand(text, np.shape(eval(code, frame.f_globals, dict(frame.f_locals))))
    except Exception:
        return _Operand(text, None)


def _with_told_shapes(left: _Operand, right: _Operand, said: str) -> tuple[_Operand, _Operand]:
    """Both operands, with the shapes that NumPy itself told where it told two."""
    shapes = _told_shapes(said)
    if len(shapes) != 2:
        return left, right
    return _Operand(left.text, shapes[0]), _Operand(right.text, shapes[1])


def _told_shapes(said: str) -> list[_Shape]:
    """The shapes that NumPy tells of operands that could not be broadcast, in their order."""
    told = re.findall(r"\(([\d, ]*)\)", said) if "broadcast together" in said else []
    return [tuple(int(n) for n in text.split(",") if n.strip()) for text in told]


def _product(told: str, left: _Operand, right: _Operand, said: str) -> str:
    """A matrix product: the inner sizes must agree."""
    single = [each.text for each in (left, right) if each.shape == ()]
    if single:
        return f"{told}: {single[0]} is a single number, and a matrix product takes arrays"
    sizes = re.search(r"size (\d+) is different from (\d+)", said)
    dots = re.search(r": (\d+) \(dim \d+\) != (\d+) \(dim \d+\)", said)
    if sizes is None and dots is None:
        return ""
    inner = sizes.groups()[::-1] if sizes else dots.groups()  # type: ignore[union-attr]
    if left.shape and right.shape and min(len(left.shape), len(right.shape)) > 2:
        return f"{told}: the shapes do not fit"  # the stacks may be what does not fit
    return f"{told}: inner sizes {inner[0]} and {inner[1]} differ"


def _broadcast(sign: str, left: _Operand, right: _Operand, said: str) -> str:
    """An operation entry by entry: counted from the last axis, sizes must agree, or be 1."""
    if left.shape is None or right.shape is None:
        return ""
    told = f"{left} {sign} {right}"
    if differing := _differing_sizes(left.shape, right.shape):
        return f"{told}: {differing}"
    if "non-broadcastable output" in said:
        whole = np.broadcast_shapes(left.shape, right.shape)
        return f"{told}: the result has shape {whole}, which does not fit into {left.text}"
    return ""


def _of_two_shapes(text: str, said: str) -> str:
    """Of an operation that is no sign (`np.add`, `np.where`): the shapes that NumPy tells."""
    shapes = [shape for shape in _told_shapes(said) if shape]
    differing = _differing_sizes(*shapes) if len(shapes) == 2 else ""
    return f"{text}, shapes {shapes[0]} and {shapes[1]}: {differing}" if differing else ""


def _differing_sizes(left: _Shape, right: _Shape) -> str:
    """The first axis, counted from the last, whose sizes keep two shapes from being broadcast."""
    axes = zip_longest(reversed(left), reversed(right), fillvalue=1)
    for back, (one, other) in enumerate(axes, start=1):
        if one != other and 1 not in (one, other):
            place = {1: "last", 2: "second last"}.get(back, f"{back}th last")
            return f"the sizes {one} and {other} of the {place} axis are neither equal nor 1"
    return ""
