"""Small edits of conditions: a case that is treated apart, and should not be.

Many other edits of such a condition have the same effect, as a larger number in it does, and would be told as
if the condition were needed.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from .edit_nodes import constant

if TYPE_CHECKING:
    from .source import Source
    from .statement_edits import Place


def _put_in(owner: ast.If | ast.IfExp, outcome: bool) -> Iterator[Place]:
    """The place, while the condition is always met, or never."""
    test = owner.test
    owner.test = ast.copy_location(constant(outcome), test)
    try:
        yield test, test, owner.test
    finally:
        owner.test = test


def _ends_the_loop(source: Source) -> Iterator[Place]:
    """``if small: break`` inside of a loop, which goes on to its end then."""
    for owner in _leaving(source):
        yield from _put_in(owner, False)


def _treated_apart(source: Source) -> Iterator[Place]:
    """``a if c else b`` to ``a``, or to ``b``; and the same of a statement that refuses nothing."""
    leaving = {id(owner) for owner in _leaving(source)}
    for owner in ast.walk(source.definition):
        if not isinstance(owner, ast.If | ast.IfExp) or id(owner) in leaving or _refuses(owner):
            continue
        yield from _put_in(owner, True)
        yield from _put_in(owner, False)


def _leaving(source: Source) -> Iterator[ast.If]:
    """The conditions, without an ``else``, of which a loop is left."""
    loops = [node for node in ast.walk(source.definition) if isinstance(node, ast.For | ast.While)]
    inside = {id(node): node for loop in loops for part in loop.body for node in ast.walk(part)}
    for node in inside.values():
        if isinstance(node, ast.If) and not node.orelse and isinstance(node.body[-1], ast.Break | ast.Return):
            yield node


def _refuses(node: ast.AST) -> bool:
    return any(isinstance(part, ast.Raise) for part in ast.walk(node))


CONDITION_EDITS: tuple[tuple[str, Callable[[Source], Iterator[Place]], str, str], ...] = (
    (
        "ends_the_loop",
        _ends_the_loop,
        "the loop ends where `{code}`, which is too early",
        "with a loop that ends early under some condition",
    ),
    (
        "treated_apart",
        _treated_apart,
        "`{code}` decides between two ways, and one of them is right for all inputs",
        "with one case treated apart",
    ),
)
