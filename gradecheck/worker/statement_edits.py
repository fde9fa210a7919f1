"""Small edits of whole statements: one left out, one exchanged with its neighbor, one moved out of a loop."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from .edit_nodes import name

if TYPE_CHECKING:
    from .source import Source

#: Where it is, and the code before and after, as a tree or as text.
Place = tuple[ast.AST, ast.AST | str, ast.AST | str]


def _blocks(source: Source) -> Iterator[tuple[ast.AST, list[ast.stmt]]]:
    """Every block of the function, with what it belongs to."""
    for node in ast.walk(source.definition):
        for field in ("body", "orelse"):
            block = getattr(node, field, None)
            if isinstance(block, list) and block and isinstance(block[0], ast.stmt):
                yield node, block


def _with_block(block: list[ast.stmt], other: list[ast.stmt], place: Place) -> Iterator[Place]:
    """The place, while the block is another one."""
    before = list(block)
    block[:] = [ast.fix_missing_locations(statement) for statement in other]
    try:
        yield place
    finally:
        block[:] = before


def _augmented(source: Source) -> Iterator[Place]:
    """``x = e`` to ``x += e``, and back: overwritten instead of added up."""
    for _, block in list(_blocks(source)):
        for at, statement in enumerate(list(block)):
            other: ast.stmt | None = None
            match statement:
                case ast.Assign(targets=[ast.Name() | ast.Attribute() | ast.Subscript() as target]):
                    other = ast.AugAssign(target, ast.Add(), statement.value)
                case ast.AugAssign():
                    other = ast.Assign([statement.target], statement.value)
            if other is not None:
                ast.copy_location(other, statement)
                place = (statement, statement, other)
                yield from _with_block(block, [*block[:at], other, *block[at + 1 :]], place)


def _new_value_for_changed(source: Source) -> Iterator[Place]:
    """``x += e`` to ``x = x + e``: an array is not changed in place."""
    for _, block in list(_blocks(source)):
        for at, statement in enumerate(list(block)):
            if isinstance(statement, ast.AugAssign) and isinstance(statement.target, ast.Name):
                read = name(statement.target.id)
                other = ast.Assign([statement.target], ast.BinOp(read, statement.op, statement.value))
                ast.copy_location(other, statement)
                place = (statement, statement, other)
                yield from _with_block(block, [*block[:at], other, *block[at + 1 :]], place)


def _dropped(source: Source) -> Iterator[Place]:
    for _, block in list(_blocks(source)):
        for at, statement in enumerate(list(block)):
            if len(block) > 1 and not isinstance(statement, ast.Return | ast.Expr):
                place = (statement, statement, "")
                yield from _with_block(block, [*block[:at], *block[at + 1 :]], place)


def _exchanged(source: Source) -> Iterator[Place]:
    for _, block in list(_blocks(source)):
        for at in range(len(block) - 1):
            first, second = block[at], block[at + 1]
            after = f"{ast.unparse(second)}\n{ast.unparse(first)}"
            place = (first, f"{ast.unparse(first)}\n{ast.unparse(second)}", after)
            yield from _with_block(block, [*block[:at], second, first, *block[at + 2 :]], place)


def _out_of_the_loop(source: Source) -> Iterator[Place]:
    """The last statement of a loop, behind the loop: a return that comes too early, for example."""
    for _, block in list(_blocks(source)):
        for at, loop in enumerate(list(block)):
            if isinstance(loop, ast.For | ast.While) and len(loop.body) > 1:
                last = loop.body[-1]
                place = (last, ast.unparse(last), f"(after the loop) {ast.unparse(last)}")
                inner, outer = list(loop.body), list(block)
                loop.body[:] = inner[:-1]
                block[:] = [*outer[: at + 1], last, *outer[at + 1 :]]
                try:
                    yield place
                finally:
                    loop.body[:], block[:] = inner, outer


def _argument_copied(source: Source) -> Iterator[Place]:
    """A parameter as a copy of floats: it may be changed, and may hold whole numbers."""
    definition = source.definition
    if isinstance(definition, ast.Lambda):
        return
    for parameter in definition.args.args:
        copy = ast.parse(f"{parameter.arg} = np.array({parameter.arg}, dtype=float)").body[0]
        ast.copy_location(copy, definition.body[0])
        for node in ast.walk(copy):
            ast.copy_location(node, definition.body[0])
        at = _where_it_matters(definition, parameter.arg)
        place = (at, parameter.arg, f"np.array({parameter.arg}, dtype=float)")
        yield from _with_block(definition.body, [copy, *definition.body], place)


def _kept(source: Source) -> Iterator[Place]:
    """``x - e`` to ``x = x - e``: something is computed, and thrown away."""
    for _, block in list(_blocks(source)):
        for at, statement in enumerate(list(block)):
            match statement:
                case ast.Expr(ast.BinOp(left=ast.Name(identifier)) as value):
                    other = ast.Assign([ast.Name(identifier, ast.Store())], value)
                    ast.copy_location(other, statement)
                    place = (statement, statement, other)
                    yield from _with_block(block, [*block[:at], other, *block[at + 1 :]], place)


def _set_back(source: Source) -> Iterator[Place]:
    """The first value of a variable, given to it again at the end of a block inside a loop."""
    if isinstance(source.definition, ast.Lambda):
        return
    first = [start for statement in source.definition.body for start in _starts(statement)]
    inside = [node for node in ast.walk(source.definition) if isinstance(node, ast.For | ast.While)]
    for block in [b for loop in inside for b in _blocks_in(loop)]:
        for start in first:
            again = ast.parse(start).body[0]
            for node in ast.walk(again):
                ast.copy_location(node, block[-1])
            place = (block[-1], block[-1], f"{ast.unparse(block[-1])}\n{start}")
            yield from _with_block(block, [*block, again], place)


def _starts(statement: ast.stmt) -> Iterator[str]:
    """``counter = 0``, for each variable that a statement gives a number."""
    match statement:
        case ast.Assign(targets=[ast.Tuple(targets)], value=ast.Tuple(values)) if len(targets) == len(values):
            pairs = list(zip(targets, values, strict=True))
        case ast.Assign(targets=[target]):
            pairs = [(target, statement.value)]
        case _:
            pairs = []
    for target, value in pairs:
        if isinstance(target, ast.Name) and isinstance(value, ast.Constant):
            yield f"{target.id} = {ast.unparse(value)}"


def _blocks_in(loop: ast.For | ast.While) -> Iterator[list[ast.stmt]]:
    yield loop.body
    for node in ast.walk(loop):
        if isinstance(node, ast.If):
            yield node.body
            if node.orelse:
                yield node.orelse


def _where_it_matters(definition: ast.FunctionDef, parameter: str) -> ast.AST:
    """The first statement that changes a parameter, or makes an array of its kind; else the definition."""
    makers = "copy|array|asarray|zeros_like|empty_like|full_like"
    kept = rf"(\b{parameter}\.copy\(|({makers})\({parameter}\b|^{parameter}$)"
    statements = [node for node in ast.walk(definition) if isinstance(node, ast.Assign | ast.AugAssign)]
    for statement in sorted(statements, key=lambda node: node.lineno):
        target = statement.target if isinstance(statement, ast.AugAssign) else statement.targets[0]
        is_changed = isinstance(target, ast.Subscript) or isinstance(statement, ast.AugAssign)
        if is_changed and re.match(rf"{parameter}\b", ast.unparse(target)):
            return statement
        if isinstance(statement, ast.Assign) and re.search(kept, ast.unparse(statement.value)):
            return statement
    return definition


STATEMENT_EDITS: tuple[tuple[str, Callable[[Source], Iterator[Place]], str, str], ...] = (
    (
        "augmented",
        _augmented,
        "`{code}` overwrites what should be added up, or adds up what should be new",
        "with something overwritten that should add up, or the other way round",
    ),
    (
        "new_value_for_changed",
        _new_value_for_changed,
        "`{code}` changes the array itself",
        "with an array changed in place",
    ),
    (
        "out_of_the_loop",
        _out_of_the_loop,
        "`{code}` is inside the loop and belongs after it",
        "with one step after its loop instead of inside",
    ),
    (
        "argument_copied",
        _argument_copied,
        "your code changes `{code}` itself, or keeps its whole numbers",
        "with an argument copied",
    ),
    ("kept", _kept, "`{code}` is computed and thrown away", "with one step that is kept and should not be"),
    (
        "set_back",
        _set_back,
        "something is not set back after `{code}`",
        "with something set back that should not be",
    ),
    ("dropped", _dropped, "`{code}` does something that should not be done", "with one step left out"),
    (
        "exchanged",
        _exchanged,
        "`{code}` and the next line stand in the wrong order",
        "with two steps in the other order",
    ),
)
