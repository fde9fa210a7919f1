"""What a tape consists of: a computation, the line that it comes from, and what goes back through it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np


class Patch:
    """A slope that concerns a part of an array only.

    Parameters
    ----------
    where : index
        Of the part.
    slope : ndarray
        In the shape of the part.
    repeats : bool
        An entry may stand in the part more than once.
    """

    __slots__ = ("repeats", "slope", "where")

    def __init__(self, where: Any, slope: np.ndarray, repeats: bool) -> None:
        self.where, self.slope, self.repeats = where, slope, repeats

    def add_to(self, whole: np.ndarray) -> None:
        """Add the slope to its part of `whole`."""
        if self.repeats:
            np.add.at(whole, self.where, self.slope)
        else:
            whole[self.where] += self.slope


@dataclass(frozen=True)
class Conversion:
    """A computed number that became a plain one: what it was, its step, and the shape that it had there."""

    number: float
    step: int
    shape: tuple[int, ...]


@dataclass(frozen=True)
class Line:
    """A line of somebody's code, and the instruction in it."""

    file: str
    number: int
    instruction: int


class Step:
    """One computation: what it gave, from what, and how slopes go back through it."""

    __slots__ = ("answer", "line", "name", "pulls", "sources", "values")

    def __init__(self, name: str, pulls: Sequence, sources: list, values: list, answer: np.ndarray) -> None:
        self.name, self.pulls, self.sources, self.values, self.answer = name, pulls, sources, values, answer
        self.line: Line | None = None
