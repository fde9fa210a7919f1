"""The loss and the gradient under test: called with parameters that cannot be changed, and counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from gradecheck.gradients.tensors import Tensors
from gradecheck.gradients.validation import (
    Gradient,
    RefusedError,
    read_gradient,
    read_loss,
    refuse_infinite_loss,
)


class Model:
    """Calls the functions of a learner; the only place that does.

    Parameters
    ----------
    loss : callable
        Parameters -> number.
    gradient : callable, or arrays in the structure of the parameters
        Parameters -> arrays; fixed arrays belong to the given point only.
    tensors : Tensors
        The parameters.
    progress : callable
        Told after each evaluation how many there were.
    """

    def __init__(
        self,
        loss: Callable[[object], object],
        gradient: object,
        tensors: Tensors,
        progress: Callable[[int], None] = lambda evaluations: None,
    ) -> None:
        self.function, self._gradient, self._progress = loss, gradient, progress
        self.tensors = tensors
        self.evaluations = 0
        self.gradients = 0
        self._locked = True

    @property
    def has_gradient_elsewhere(self) -> bool:
        """The gradient is a function, so it can be asked at other points too."""
        return callable(self._gradient)

    def loss(self, arrays: Sequence[np.ndarray]) -> float:
        """The loss at a point where it must be finite; a point is one array for each tensor."""
        value = self._loss(arrays)
        refuse_infinite_loss(value)
        return value

    def loss_nearby(self, arrays: Sequence[np.ndarray]) -> float:
        """The loss at a point that we chose, which may lie outside of a logarithm's domain: then NaN."""
        with np.errstate(all="ignore"):
            return self._loss(arrays)

    def _loss(self, arrays: Sequence[np.ndarray]) -> float:
        self.evaluations += 1
        value = read_loss(self._call("loss", self.function, arrays))
        self._progress(self.evaluations)
        return value

    def gradient(self, arrays: Sequence[np.ndarray]) -> Gradient:
        """The gradient at a point."""
        if not callable(self._gradient):
            return read_gradient(self.tensors, self._gradient)
        self.gradients += 1
        return read_gradient(self.tensors, self._call("gradient", self._gradient, arrays))

    def _call(self, who: str, function: Callable[[object], object], arrays: Sequence[np.ndarray]) -> object:
        if self._locked:
            handed = self.tensors.with_arrays(arrays).arrays
            try:
                value = self._call_with(who, function, handed)
            except ValueError as error:  # the words of NumPy and of Cython's memoryviews
                if "read-only" not in str(error):
                    raise
            else:
                return value
        handed = tuple(a.copy() for a in arrays)
        value = self._call_with(who, function, handed)
        changed = [
            n for n, a, b in zip(self.tensors.names, arrays, handed, strict=True) if not np.array_equal(a, b)
        ]
        if changed:
            raise RefusedError(who, _changed_sentence(who, changed), changed[0])
        self._locked = False  # it wants arrays that it could write to, and writes the same: so be it
        return value

    def _call_with(
        self, who: str, function: Callable[[object], object], handed: Sequence[np.ndarray]
    ) -> object:
        container = self.tensors.rebuild(handed)
        value = function(container)
        if not _same_leaves(container, self.tensors.rebuild(handed)):
            raise RefusedError(
                who,
                f"The {who} puts other arrays into the {type(container).__name__} of parameters that it "
                "was given. Build a new one instead.",
            )
        return value


def fingerprint(arrays: Sequence[np.ndarray]) -> tuple[bytes, ...]:
    """A few bytes of each array that change when it does; cheaper than a copy to compare with."""
    prints = []
    for array in arrays:
        flat = array.reshape(-1)
        rows = flat[: flat.size // 1021 * 1021].reshape(-1, 1021)  # a ramp over a prime: order counts too
        with np.errstate(all="ignore"):
            sums = np.concatenate([rows @ _RAMP, flat[rows.size :]])
        prints.append(sums.tobytes())
    return tuple(prints)


_RAMP = np.linspace(0.5, 1.5, 1021)


def changed_arrays(tensors: Tensors, before: tuple[bytes, ...]) -> RefusedError | None:
    """Which of the caller's own arrays changed during the check: functions may reach them by name."""
    after = fingerprint(tensors.arrays)
    changed = [n for n, a, b in zip(tensors.names, before, after, strict=True) if a != b]
    if not changed:
        return None
    return RefusedError("gradient", _changed_sentence("loss or the gradient", changed), changed[0])


def _changed_sentence(who: str, changed: list[str]) -> str:
    names = ", ".join(f"`{n}`" for n in changed)
    return (
        f"The {who} changes {names} while it computes. Compute into a new array: "
        "`W = W - step`, not `W -= step`."
    )


def _same_leaves(yours: object, ours: object) -> bool:
    """The same objects in the same places."""
    if isinstance(ours, dict):
        return (
            isinstance(yours, dict)
            and yours.keys() == ours.keys()
            and all(_same_leaves(yours[k], v) for k, v in ours.items())
        )
    if isinstance(ours, list | tuple):
        return (
            isinstance(yours, list | tuple)
            and len(yours) == len(ours)
            and all(_same_leaves(a, b) for a, b in zip(yours, ours, strict=True))
        )
    return yours is ours if isinstance(ours, np.ndarray) else yours == ours
