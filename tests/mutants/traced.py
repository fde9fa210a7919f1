"""The values of one expression of a mutant, and of its counterpart in the right program, on the same inputs.

In: a mutant and the place of an expression. Out: pairs of values with the variables of that moment. Only
the first time that a call comes to the place counts: what comes later may be spoiled by what went before.
"""

from __future__ import annotations

import ast
import copy
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import numpy as np

from gradecheck.worker.probes import build
from gradecheck.worker.time_limit import OutOfTime, at_most
from tests.learner_file import namespace_of
from tests.mutants.mutant import Mutant
from tests.mutants.places import PLACE, copy_with_places

SEEN = "__seen__"
SECONDS = 2.0


@dataclass(frozen=True)
class Pair:
    """A value of a mutant beside the right one.

    Parameters
    ----------
    own, right : object
        What is there, and what is there in the right program.
    scope : mapping of str to object
        The variables of the mutant at that moment.
    is_alone : bool
        Whether each program makes the value once in the call.
    """

    own: Any
    right: Any
    scope: Mapping[str, Any]
    is_alone: bool = True


def pairs_at(mutant: Mutant, place: int, questions: Sequence[Sequence[object]]) -> list[Pair]:
    """The values at a place, one pair for each question on which both programs come to it."""
    own = _program(mutant.tree, place)
    right = _program(mutant.right, place)
    found = []
    for question in questions:
        mine, theirs = (_seen(program, mutant.exercise, question) for program in (own, right))
        if mine and theirs:
            (value, scope), (other, _) = mine[0], theirs[0]
            found.append(Pair(value, other, scope, len(mine) == len(theirs) == 1))
    return found


def _program(tree: ast.Module, place: int) -> dict[str, Any]:
    marked = _Marker(place).visit(copy_with_places(tree))
    return namespace_of(ast.unparse(ast.fix_missing_locations(marked)))


class _Marker(ast.NodeTransformer):
    """Puts a call around the expression at a place."""

    def __init__(self, place: int) -> None:
        self._place = place

    def generic_visit(self, node: ast.AST) -> ast.AST:
        super().generic_visit(node)
        if getattr(node, PLACE, -1) != self._place or not isinstance(node, ast.expr):
            return node
        if not isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
            return node
        variables = ast.Call(ast.Name("locals", ast.Load()), [], [])
        return ast.Call(ast.Name(SEEN, ast.Load()), [node, variables], [])


def _seen(program: dict[str, Any], exercise: str, question: Sequence[object]) -> list[tuple]:
    """The first two values at the place, and the variables then, as they were."""
    told: list[tuple] = []

    def seen(value: Any, scope: dict[str, Any]) -> Any:
        if len(told) < 2:
            told.append((_kept(value), {name: _kept(v) for name, v in scope.items()}))
        return value

    program[SEEN] = seen
    with suppress(Exception, SystemExit, OutOfTime), np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with at_most(SECONDS):
            program[exercise](*map(build, question))
    return told


def _kept(value: Any) -> Any:
    """A copy, so that later changes in place do not show; of what cannot be copied, itself."""
    if isinstance(value, np.ndarray | list | dict | tuple | int | float | str | np.generic | range):
        with suppress(Exception):
            return copy.deepcopy(value)
    return value


def leaves(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The arrays of numbers in pairs of one structure; lists in the scope are those of the same position."""
    for pair in pairs:
        yield from _leaves(pair)


def _leaves(pair: Pair) -> Iterator[Pair]:
    own, right = pair.own, pair.right
    if isinstance(own, range):
        own = list(own)
    if isinstance(right, range):
        right = list(right)
    if isinstance(own, list | tuple) and isinstance(right, list | tuple):
        if _is_flat(own) and _is_flat(right):
            yield Pair(np.asarray(own), np.asarray(right), pair.scope)
            return
        for at, (a, b) in enumerate(zip(own, right, strict=False)):
            lists = {
                f"{name}[...]": value[at]
                for name, value in pair.scope.items()
                if isinstance(value, list | tuple) and len(value) == len(own)
            }
            yield from _leaves(Pair(a, b, {**pair.scope, **lists}))
    else:
        yield Pair(np.asarray(own), np.asarray(right), pair.scope)


def _is_flat(values: Sequence[object]) -> bool:
    return bool(values) and all(isinstance(v, bool | int | float | np.number) for v in values)
