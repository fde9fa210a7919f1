"""One array of an answer beside the expected one, with the entries that differ by more than is allowed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Leaf:
    """One array of an answer beside the expected one.

    Parameters
    ----------
    name : str
        ``"db"``, ``"dWs[1]"``.
    yours, expected : ndarray
        Same shape.
    allowed : float
        Largest difference that passes, in the units of the answer; 0 for exact kinds.
    wrong : ndarray of bool
        Where it does not pass.
    """

    name: str
    yours: np.ndarray
    expected: np.ndarray
    allowed: float
    wrong: np.ndarray

    def worst(self, count: int = 1) -> list[tuple[int, ...]]:
        """Indices of the wrong entries that are furthest from the expected ones; non-finite ones first."""
        places = [tuple(int(i) for i in place) for place in np.argwhere(self.wrong)]
        if self.yours.dtype == object or self.expected.dtype == object:  # integers beyond 64 bits
            return places[:count]
        with np.errstate(all="ignore"):
            distance = np.abs(np.subtract(self.yours, self.expected, dtype=complex))
        distance = np.where(np.isnan(distance), np.inf, distance)
        return sorted(places, key=lambda place: -distance[place])[:count]
