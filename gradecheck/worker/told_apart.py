"""What an edit is told to be at: which of several equal names on a line, and of two edits the statement.

All of it is read off the learner's own code, as it is without the edits.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from .edit_nodes import put
from .source import Source

#: An expression that is longer than this says no more than its line.
LONGEST = 50
#: Line and column where a piece of code begins and where it ends.
Span = tuple[tuple[int, int], tuple[int, int]]
#: What a node hangs in: its parent, the field, and the position in a list.
Step = tuple[ast.AST, str, int | None]


def surrounding(definition: ast.AST, before: ast.expr, after: ast.AST) -> str:
    """The innermost expression that tells a piece of code from the same code elsewhere on its line.

    Parameters
    ----------
    definition : ast.AST
        The function, in which `after` is in the place of `before`; it is as it was when this returns.
    before, after : ast.AST
        What is there in the learner's code, and in the edited one.

    Returns
    -------
    code : str
        ``"w[i]"`` of the ``i`` in ``i * w[i]``; empty where the code is once on its line.
    """
    path = next(_paths(definition, after), None)
    if path is None:
        return ""
    put(*path[-1], before)
    try:
        return _innermost(definition, before, [parent for parent, _, _ in reversed(path)])
    finally:
        put(*path[-1], after)


def _innermost(definition: ast.AST, before: ast.expr, parents: list[ast.AST]) -> str:
    on_line = [n for n in ast.walk(definition) if isinstance(n, ast.expr) and n.lineno == before.lineno]
    codes = [ast.unparse(node) for node in on_line]
    code = ast.unparse(before)
    if codes.count(code) < 2:
        return ""
    around = (ast.unparse(parent) for parent in parents if isinstance(parent, ast.expr))
    found = next((other for other in around if other != code and codes.count(other) == 1), "")
    return found if len(found) <= LONGEST else ""


def _paths(node: ast.AST, wanted: ast.AST) -> Iterator[list[Step]]:
    """The steps from a node down to another one."""
    for field, value in ast.iter_fields(node):
        for at, item in enumerate(value) if isinstance(value, list) else [(None, value)]:
            if item is wanted:
                yield [(node, field, at)]
            elif isinstance(item, ast.AST):
                for path in _paths(item, wanted):
                    yield [(node, field, at), *path]


def statements(source: Source) -> dict[int, str]:
    """The statements of a function by the line on which they begin; of one with a body its head."""
    found: dict[int, str] = {}
    for node in ast.walk(source.definition):
        if isinstance(node, ast.stmt):
            found.setdefault(node.lineno, ast.unparse(node).split("\n", 1)[0])
    return found


def first_line_of_statement(source: Source, node: ast.AST) -> int | None:
    """The line on which the innermost statement begins that holds a piece of code."""
    line = getattr(node, "lineno", None)
    if line is None:
        return None
    holding = [
        s.lineno
        for s in ast.walk(source.definition)
        if isinstance(s, ast.stmt) and s.lineno <= line <= (s.end_lineno or s.lineno)
    ]
    return max(holding, default=None)


def overlap(one: ast.AST, other: ast.AST) -> bool:
    """Whether two pieces of code have a part in common; of a new one the place is that of the old."""
    first, second = span(one), span(other)
    return first is None or second is None or (first[0] < second[1] and second[0] < first[1])


def span(node: ast.AST) -> Span | None:
    """Where a node begins and ends; None of one that has no place."""
    lines = getattr(node, "lineno", None), getattr(node, "end_lineno", None)
    columns = getattr(node, "col_offset", None), getattr(node, "end_col_offset", None)
    if None in lines or None in columns:
        return None
    return (lines[0], columns[0]), (lines[1], columns[1])  # type: ignore[return-value]
