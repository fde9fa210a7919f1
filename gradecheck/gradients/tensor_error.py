"""The error of a gradient in one tensor, measured along a direction: only the loss's side costs anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gradecheck.gradients.claim import DirectionalTest
from gradecheck.gradients.model import Model
from gradecheck.gradients.result import TensorResult, WrongEntry
from gradecheck.questions.directions import Direction, sizes_of_entries
from gradecheck.questions.numeric_derivative import STEP, WIDEST, Derivative, best_slope

#: Part of an entry to which its derivative is wanted.
ENTRY = 1e-3


@dataclass(frozen=True)
class TensorError:
    """One tensor of a gradient that was rejected, at one point.

    Parameters
    ----------
    model : Model
        The functions under test.
    arrays : tuple of ndarray
        The point.
    loss : float
        The loss there.
    number : int
        Which tensor.
    yours : ndarray
        Its gradient.
    along : ndarray
        The random direction in it.
    noise : float
        Noise of the loss.
    step : float
        The step that suits all tensors together.
    """

    model: Model
    arrays: tuple[np.ndarray, ...]
    loss: float
    number: int
    yours: np.ndarray
    along: np.ndarray
    noise: float
    step: float = STEP

    @property
    def name(self) -> str:
        """Of the parameter."""
        return self.model.tensors.names[self.number]

    def error(self, wanted: float, weights: np.ndarray | float = 1.0, share: float = 1.0) -> Derivative:
        """The error of the gradient, ``sum (yours - right) v weights``, and how far that may be off."""
        return self.measured(wanted, weights, share)[0]

    def measured(
        self, wanted: float, weights: np.ndarray | float = 1.0, share: float = 1.0
    ) -> tuple[Derivative, float]:
        """The error, and the step that it came from.

        The claimed part is a sum; only the measured part costs evaluations: 4 where the error that is
        `wanted` comes at once, a few times 4 else. With only a `share` of the entries moved, a wider
        step is as straight, and it loses fewer digits.
        """
        move = self.along * weights
        claimed = float(np.vdot(self.yours, move))
        step = min(self.step * share ** (-1 / 3), WIDEST)
        found, step = best_slope(lambda t: self._moved(move, t), self.loss, wanted, self.noise, step)
        negligible = 1e-9 * float(np.linalg.norm(self.yours * move))
        return Derivative(claimed - found.value, found.error + negligible), step

    def entry(self, where: tuple[int, ...]) -> WrongEntry:
        """One entry of the gradient beside the derivative by it; a single entry bears a wide step."""
        move = np.zeros(self.yours.shape)
        move[where] = sizes_of_entries(self.arrays[self.number])[where]
        size = float(move[where])
        found, _ = best_slope(
            lambda t: self._moved(move, t),
            self.loss,
            ENTRY * abs(float(self.yours[where])) * size,
            self.noise,
            WIDEST / 8,
        )
        yours, right = float(self.yours[where]), found.value / size
        return WrongEntry(self.name, where, yours, right, found.error / size)

    def _moved(self, move: np.ndarray, distance: float) -> float:
        arrays = list(self.arrays)
        arrays[self.number] = arrays[self.number] + distance * move
        return self.model.loss_nearby(arrays)


def errors_of(
    model: Model,
    arrays: Sequence[np.ndarray],
    loss: float,
    gradient: Sequence[np.ndarray],
    direction: Direction,
    judged: DirectionalTest,
) -> list[TensorError]:
    """One for each tensor."""
    return [
        TensorError(model, tuple(arrays), loss, k, g, direction.along(k, g.shape), judged.noise, judged.step)
        for k, g in enumerate(gradient)
    ]


def result_of(
    tensor: TensorError,
    total: Derivative,
    place: str = "",
    entries: tuple[WrongEntry, ...] = (),
    mask: np.ndarray | None = None,
    wrong: bool = True,
) -> TensorResult:
    """What was measured of a tensor, as parts of its slopes."""
    yours = float(np.linalg.norm(tensor.yours * tensor.along))
    scale = max(yours, abs(float(np.vdot(tensor.yours, tensor.along)) - total.value)) or 1.0
    shape = tensor.yours.shape
    return TensorResult(
        tensor.name, shape, wrong, abs(total.value) / scale, total.error / scale, place, entries, mask
    )
