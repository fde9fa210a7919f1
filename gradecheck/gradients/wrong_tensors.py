"""The wrong tensors of a gradient: what is known of each, and of all together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import numpy as np

from gradecheck.questions.directions import norm, sizes_of_entries
from gradecheck.questions.numeric_derivative import Derivative


@dataclass(frozen=True)
class Case:
    """One tensor of a gradient.

    Parameters
    ----------
    name : str
        Of the parameter.
    parameter, yours : ndarray
        The parameter and its gradient.
    along : tuple of 2 ndarray
        Two directions; none where every entry is known.
    slopes : tuple of 2 Derivative
        Slope of the loss along each.
    right : ndarray, optional
        The right gradient, where every entry is known.
    error : ndarray, optional
        How far each entry of it may be off.
    """

    name: str
    parameter: np.ndarray
    yours: np.ndarray
    along: tuple[np.ndarray, ...] = ()
    slopes: tuple[Derivative, ...] = ()
    right: np.ndarray | None = None
    error: np.ndarray | None = None

    def fits(self, guess: np.ndarray) -> bool:
        """Whether a guess is the right gradient, as far as that is known."""
        if self.right is not None:
            size = sizes_of_entries(self.parameter)
            largest = float(np.max(np.abs(self.right) * size, initial=0.0))
            error = 0.0 if self.error is None else 2 * self.error
            return guess.shape == self.right.shape and bool(
                np.all(np.abs(guess - self.right) <= error + 1e-8 * largest / size)
            )
        return all(
            abs(float(np.vdot(guess, v)) - d.value) <= 2 * d.error + 1e-9 * norm(guess * v)
            for v, d in zip(self.along, self.slopes, strict=True)
        )

    def factor(self, guess: np.ndarray, of: np.ndarray) -> float | None:
        """The number c for which ``guess + c * of`` fits, or None."""
        if self.right is not None:
            size = sizes_of_entries(self.parameter)
            parts, rests = (of * size).reshape(-1), ((self.right - guess) * size).reshape(-1)
        else:
            parts = np.array([float(np.vdot(of, v)) for v in self.along])
            rests = np.array(
                [d.value - float(np.vdot(guess, v)) for v, d in zip(self.along, self.slopes, strict=True)]
            )
        unit = norm(parts)
        if not unit:
            return None
        c = float((parts / unit) @ (rests / unit))
        return c if self.fits(guess + c * of) else None


@dataclass(frozen=True)
class Cases:
    """The wrong tensors among all, in the order of the parameters.

    Parameters
    ----------
    wrong, everything : sequence of Case
        Tensors.
    lengths : collection of int
        Lengths of the data, where the loss could be followed: the number of examples is among them.
    first_uses : sequence of int
        When the loss uses each tensor first, where that is known. The order in a dict is none of layers.
    numbers : collection of float
        The plain numbers in the loss, where it could be followed.
    """

    wrong: Sequence[Case]
    everything: Sequence[Case]
    lengths: Collection[int] = field(default_factory=frozenset)
    first_uses: Sequence[int] = ()
    numbers: Collection[float] = field(default_factory=frozenset)

    @property
    def names(self) -> str:
        """Of the wrong ones."""
        return ", ".join(f"`{c.name}`" for c in self.wrong)

    @property
    def known(self) -> bool:
        """Whether every entry is known."""
        return all(c.right is not None for c in self.wrong)

    @property
    def size(self) -> int:
        """How many numbers are in the wrong tensors."""
        return sum(c.yours.size for c in self.wrong)
