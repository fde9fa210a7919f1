"""How a loss is followed, and what is raised where it cannot be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gradecheck.errors import GradecheckError


class CannotFollow(GradecheckError):  # noqa: N818 - read as a sentence: it cannot follow ...
    """The loss leaves what can be followed exactly; the text says where, as the end of a sentence."""


class KinkError(CannotFollow):
    """The loss has a kink or a jump at this very point, so it has no gradient here.

    Parameters
    ----------
    text : str
        What it has, as the end of a sentence.
    below, above : tuple of ndarray, optional
        The gradients from both sides.
    """

    def __init__(self, text: str, below: Sequence[np.ndarray] = (), above: Sequence[np.ndarray] = ()) -> None:
        super().__init__(text)
        self.below, self.above = tuple(below), tuple(above)


@dataclass(frozen=True)
class Following:
    """How a loss is followed.

    Parameters
    ----------
    side : int
        Which way a tie is broken: where numbers are equal, +1 takes the traced one as larger, -1 as smaller.
    shifts : dict of int to float, optional
        What is added to the i-th computed number that is converted to a plain one.
    rounding : Generator, optional
        Rounds every result of arithmetic at random by one unit in the last place, so that two runs show how
        far rounding reaches (random rounding: Vignes, A stochastic arithmetic for reliable scientific
        computation, 1993).
    left_out : frozenset of float
        Small constants that count as 0.
    located : bool
        Each step remembers the line of the loss that it comes from.
    """

    side: int = 1
    shifts: dict[int, float] | None = None
    rounding: np.random.Generator | None = None
    left_out: frozenset[float] = frozenset()
    located: bool = False
