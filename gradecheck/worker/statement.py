"""One top-level statement: what it binds, what it mentions, and of what kind it is.

Names are resolved by Python's own symbol tables, so a local `z` of an answer does not pull in an
experiment's `z`.
"""

from __future__ import annotations

import ast
import symtable
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from types import CodeType
from typing import Any

from .outcome import Raised
from .reporting_code import compile_reporting

_COMPOUND = (ast.For, ast.While, ast.If, ast.With, ast.Try, ast.Match, ast.AsyncFor, ast.AsyncWith)
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
#: What is written in these is of their own names, not of the statement around them.
_INNER = (*_DEFINITIONS, ast.Lambda)


class StatementKind(StrEnum):
    """What a statement does."""

    IMPORT = "import"
    #: def, class, ``name = lambda ...``
    DEFINITION = "definition"
    EXPRESSION = "expression"
    #: a loop, a condition, ...
    COMPOUND = "compound"
    OTHER = "other"
    #: none: it stands for what a cell that could not be parsed seems to define
    BROKEN = "broken"


@dataclass(frozen=True)
class Statement:
    """One top-level statement.

    Parameters
    ----------
    cell : int
        Number of the code cell, from 1.
    line : int
        Line within the cell, from 1.
    kind : StatementKind
        What it does.
    node : ast.stmt or None
        The statement; None if broken.
    binds : frozenset of str
        Names that it binds or changes a part of.
    renews : frozenset of str
        Those of them whose earlier value no longer matters.
    mentions : frozenset of str
        Global names that it, or any function in it, reads.
    given : bool
        It stands in a cell that came with the notebook.
    flags : int
        Compiler flags of the ``from __future__`` imports so far.
    error : Raised, optional
        Why it is broken.
    """

    cell: int
    line: int
    kind: StatementKind
    node: ast.stmt | None
    binds: frozenset[str]
    renews: frozenset[str] = frozenset()
    mentions: frozenset[str] = frozenset()
    given: bool = False
    flags: int = 0
    error: Raised | None = None

    def compiled(self, file_name: str, namespace: dict[str, Any]) -> CodeType:
        """Code object of the statement, with the line numbers of its cell, for running in a namespace."""
        module = ast.Module([self.node] if self.node else [], [])
        return compile_reporting(module, file_name, namespace, self.flags)


def make_statement(
    node: ast.stmt, lines: list[str], number: int, given: bool, flags: int, alone: bool
) -> Statement:
    """The statement of a syntax tree; `alone` says that its lines hold nothing else."""
    first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
    kind = _kind(node)
    if isinstance(node, ast.Import | ast.ImportFrom):
        binds = bound_names(node)
        mentions: frozenset[str] = frozenset()
    else:
        text = "\n".join(lines[first - 1 : last_line(node)]) if alone else ast.unparse(node)
        binds, mentions = global_names(text)
    if isinstance(node, ast.Delete):  # it fails where one of the names has no value
        mentions |= binds
    changes = (
        frozenset(_changed_in_part(node))
        if kind in (StatementKind.COMPOUND, StatementKind.OTHER)
        else frozenset()
    )
    renews = (
        binds - changes - (mentions if kind in (StatementKind.COMPOUND, StatementKind.OTHER) else frozenset())
    )
    return Statement(number, first, kind, node, binds | changes, renews, mentions, given, flags)


def last_line(node: ast.stmt) -> int:
    """The line on which a statement ends."""
    return node.end_lineno or node.lineno


def _kind(node: ast.stmt) -> StatementKind:
    if isinstance(node, ast.Import | ast.ImportFrom):
        return StatementKind.IMPORT
    lambda_named = isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Lambda)
    if isinstance(node, _DEFINITIONS) or lambda_named:
        return StatementKind.DEFINITION
    if isinstance(node, ast.Expr):
        return StatementKind.EXPRESSION
    return StatementKind.COMPOUND if isinstance(node, _COMPOUND) else StatementKind.OTHER


def bound_names(node: ast.stmt) -> frozenset[str]:
    """Global names that a statement binds; ``*`` where an import takes all that a module has."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return frozenset(a.asname or a.name.split(".")[0] for a in node.names)
    return global_names(ast.unparse(node))[0]


def global_names(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Global names that Python source binds, and those that it or a function in it reads."""
    top = symtable.symtable(text, "<names>", "exec")
    binds = {
        s.get_name() for s in top.get_symbols() if s.is_assigned() or s.is_imported() or s.is_namespace()
    }
    mentions = {s.get_name() for s in top.get_symbols() if s.is_referenced()}
    inner = list(top.get_children())
    while inner:
        table = inner.pop()
        inner.extend(table.get_children())
        mentions.update(s.get_name() for s in table.get_symbols() if s.is_global())
    return frozenset(binds), frozenset(mentions)


def _changed_in_part(statement: ast.AST) -> Iterator[str]:
    """Names of which a statement changes a part: ``x[0] = 1``, ``x.a = 1``, ``x += 1``, ``del x[0]``."""
    waiting = [statement]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
        if isinstance(node, ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
            root: ast.expr = node
            while isinstance(root, ast.Attribute | ast.Subscript):
                root = root.value
            if isinstance(root, ast.Name):
                yield root.id
        if not isinstance(node, _INNER):
            for name in node._fields:
                part = getattr(node, name, None)
                parts = part if isinstance(part, list) else (part,)
                waiting += [each for each in parts if isinstance(each, ast.AST)]
