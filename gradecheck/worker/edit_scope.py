"""What an edit of an expression is, and which names it may put in."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass


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
    given : frozenset of str
        Names that only hand something on: parameters, and what a loop gives one after the other.
    """

    parameters: tuple[str, ...]
    names: tuple[str, ...]
    slopes: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    given: frozenset[str] = frozenset()


#: From an expression to what could stand there instead.
Edit = Callable[[ast.expr, Scope], Iterator[ast.expr]]
