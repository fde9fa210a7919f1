"""What an edit changes in the values of a function, expression by expression.

In: a variant, while the trees are edited. Out: fingerprints of the values that expressions make before the
edit and after it. Which of them are right is known to whoever asked, not here.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from .call import Search
from .edit_nodes import put
from .parts import is_no_value
from .plain_values import TooLarge, plain_step
from .probes import build
from .relations import fingerprint, without_shapes
from .sites import WITNESS, reported
from .source import Source
from .time_limit import OutOfTime, at_most
from .tree_copy import copy_of_tree
from .variants import Variant, expressions

#: So many values of one expression are kept on one question, and expressions of one variant.
MOST_VALUES, MOST_ROWS = 30, 80
#: A larger value is no step that somebody would look at.
MOST_ENTRIES = 4000
#: Where an expression lies: it is the edited one, a part of it, around it in its statement, or elsewhere.
EDITED, WITHIN, AROUND, ELSEWHERE = "edited", "within", "around", "elsewhere"

#: By expression the fingerprints of its values, in order, on one question.
Made = dict[int, list[str]]


class Traces:
    """Some functions as they are, beside themselves with one edit.

    Parameters
    ----------
    sources : sequence of Source
        The function and its helpers, unedited.
    name : str
        The function that is asked.
    search : Search
        Its questions, and how long each of them may take.
    """

    def __init__(self, sources: Sequence[Source], name: str, search: Search) -> None:
        self._sources, self._name, self._search = sources, name, search
        self._before = self._made()

    def of(self, variant: Variant) -> list[object]:
        """For each expression whose values change ``[place, before, after]``, and for those at the edit.

        Before and after are, for each question, the fingerprints of the values that it makes. The edited
        expression comes first, then those around it, from the inside out.
        """
        after = self._made()
        edited = variant.after if isinstance(variant.after, ast.expr) else None
        around = [] if edited is None else _around(variant.source.tree, edited)
        within = [] if edited is None else [n for n in ast.walk(edited) if n is not edited]
        rows: list[object] = []
        if edited is not None:
            rows.append([EDITED, _of(self._before, variant.before), _of(after, edited)])
        rows += [[AROUND, _of(self._before, node), _of(after, node)] for node in around]
        rows += [[WITHIN, _of(self._before, node), _of(after, node)] for node in within]
        told = {id(node) for node in (variant.before, edited, *around, *within)}
        numbers = dict.fromkeys(number for made in (*self._before, *after) for number in made)
        for number in numbers:
            if number not in told and any(
                b.get(number) != a.get(number) for b, a in zip(self._before, after, strict=True)
            ):
                pair = [[made.get(number, []) for made in run] for run in (self._before, after)]
                rows.append([ELSEWHERE, *pair])
        return rows[:MOST_ROWS]

    def _made(self) -> list[Made]:
        """What every expression of the trees, as they are now, makes on each question."""
        namespace = dict(self._sources[0].function.__globals__)
        numbers: list[int] = []
        for holder in dict.fromkeys(source.holder for source in self._sources):
            of_it = [source for source in self._sources if source.holder == holder]
            exec(compile(_reporting(of_it, numbers), of_it[0].file_name, "exec"), namespace)
        return [self._run(namespace, question, numbers) for question in self._search.questions]

    def _run(self, namespace: dict[str, Any], question: Sequence[object], numbers: Sequence[int]) -> Made:
        made: Made = {}

        def report(place: int, value: object) -> object:
            values = made.setdefault(numbers[place], [])
            if len(values) < MOST_VALUES:
                values.append(print_of(value))
            return value

        namespace[WITNESS] = report
        try:
            with at_most(self._search.each_seconds), warnings.catch_warnings(), np.errstate(all="ignore"):
                warnings.simplefilter("ignore")
                namespace[self._name](*map(build, question))
        except (Exception, OutOfTime, SystemExit):
            pass  # what came before it counts
        return made


def print_of(value: Any) -> str:
    """The fingerprint of a value, whatever its shape is; empty where it has none."""
    try:
        kept = plain_step(value)
    except TooLarge:
        return ""
    if isinstance(kept, np.ndarray) and kept.size > MOST_ENTRIES:
        return ""
    prints = fingerprint([kept])
    return "" if prints is None else repr(without_shapes(prints)[0])


def _reporting(sources: Sequence[Source], numbers: list[int]) -> ast.Module:
    """A copy of the tree that they share, in which their expressions report.

    By place, `numbers` tells which expression of the tree itself it is.
    """
    copies: dict[int, Any] = {}
    whole = sources[0].tree
    tree = copy_of_tree(whole, copies)
    original = {id(twin): id(node) for node, twin in zip(ast.walk(whole), ast.walk(tree), strict=True)}
    for source in sources:
        for parent, field, at, node in list(expressions(copies[id(source.definition)])):
            if _has_no_value(parent, node) or id(node) not in original:
                continue
            put(parent, field, at, reported(len(numbers), node))
            numbers.append(original[id(node)])
    return ast.fix_missing_locations(tree)


def _has_no_value(parent: ast.AST, node: ast.expr) -> bool:
    """Whether there is nothing to look at: the `np` of `np.sum`, a type, the ``:, None`` of an index."""
    of_module = isinstance(parent, ast.Attribute) and isinstance(node, ast.Name)
    return is_no_value(node) or of_module or isinstance(node, ast.Constant)


def _around(tree: ast.AST, edited: ast.expr) -> list[ast.expr]:
    """The expressions around the edited one, inside out, up to the value that its statement makes."""
    parents = {id(child): node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    return list(_up(parents, edited))


def _up(parents: dict[int, ast.AST], node: ast.AST) -> Iterator[ast.expr]:
    parent = parents.get(id(node))
    above = parents.get(id(parent))
    if not isinstance(parent, ast.expr):
        return
    if isinstance(parent, ast.Tuple) and isinstance(above, ast.Return | ast.Assign):
        return  # each part is a value of its own
    if isinstance(parent, ast.Call) and isinstance(above, ast.Expr):
        return  # what is put in a list, not what comes of putting it there
    yield parent
    yield from _up(parents, parent)


def _of(runs: Sequence[Made], node: object) -> list[list[str]]:
    """What one expression makes on each question."""
    return [made.get(id(node), []) for made in runs]
