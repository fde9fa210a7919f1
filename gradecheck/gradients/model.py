"""The loss and the gradient under test, wherever they come from: asked at a point, and counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import Any

import numpy as np

from gradecheck.gradients.array_libraries import Library, differentiated, precision_of
from gradecheck.gradients.calls import Calls
from gradecheck.gradients.outcomes import Reason
from gradecheck.gradients.tensors import Tensors
from gradecheck.gradients.validation import (
    BrokenRuleError,
    Function,
    Gradient,
    read_gradient,
    read_loss,
    refuse_infinite_loss,
)

#: What a function may raise at a point that we chose, because the point lies outside of its domain.
_MISTAKES = (
    NameError,
    AttributeError,
    TypeError,
    ImportError,
    NotImplementedError,
    RecursionError,
    MemoryError,
)


class GradientFrom(Enum):
    """Where the gradient comes from."""

    FUNCTION = auto()
    ARRAYS = auto()
    LOSS = auto()  # the loss returns it as well
    LIBRARY = auto()  # torch or jax differentiates the loss


class Model:
    """Calls the loss and the gradient that `check_gradient` was given; the only place that does.

    Parameters
    ----------
    loss : callable
        Parameters -> number, or a pair of a number and the gradient.
    gradient : callable, arrays in the structure of the parameters, True or None
        Parameters -> arrays; fixed arrays belong to the given point only; True: `loss` returns both; None:
        the library of the parameters differentiates the loss.
    tensors : Tensors
        The parameters.
    progress : callable
        Told after each evaluation how many there were.
    """

    def __init__(
        self,
        loss: Callable[[Any], Any],
        gradient: Any,
        tensors: Tensors,
        progress: Callable[[int], None] = lambda evaluations: None,
    ) -> None:
        self._loss_function, self._gradient, self._progress = loss, gradient, progress
        self.tensors = tensors
        self.evaluations = 0
        self.gradients = 0
        self.precision = tensors.precision
        self.raised_nearby = ""
        self.is_detached = False  # the library found no way from the loss back to the parameters
        self._point: Sequence[np.ndarray] = ()
        self._returned: Any = None
        self._calls = Calls(tensors)
        self._room = tensors.room

    # ------------------------------------------------------------ what is under test

    @property
    def origin(self) -> GradientFrom:
        """Where the gradient comes from."""
        if self._gradient is None:
            return GradientFrom.LIBRARY
        if self._gradient is True:
            return GradientFrom.LOSS
        return GradientFrom.FUNCTION if callable(self._gradient) else GradientFrom.ARRAYS

    @property
    def has_gradient_elsewhere(self) -> bool:
        """The gradient can be asked at other points too."""
        return self.origin is not GradientFrom.ARRAYS

    @property
    def can_be_followed(self) -> bool:
        """The loss computes with arrays of NumPy."""
        return self.tensors.library is Library.NUMPY

    def take_room(self) -> Sequence[np.ndarray]:
        """Memory for one more point, the first time; then none, because a function may have kept it."""
        room, self._room = self._room, ()
        return room

    def function(self, parameters: Any) -> Any:
        """The loss alone."""
        value = self._loss_function(parameters)
        return value[0] if self.origin is GradientFrom.LOSS else value

    # ------------------------------------------------------------ the loss

    def loss(self, arrays: Sequence[np.ndarray]) -> float:
        """The loss at a point where it must be finite; a point is one array for each tensor."""
        value = self._loss(arrays)
        refuse_infinite_loss(value)
        return value

    def loss_nearby(self, arrays: Sequence[np.ndarray]) -> float:
        """The loss at a point that we chose, which may lie outside of its domain: then NaN."""
        try:
            with np.errstate(all="ignore"):
                return self._loss(arrays)
        except BrokenRuleError:
            raise
        except _MISTAKES:
            raise
        except Exception as error:
            self.raised_nearby = f"{type(error).__name__}: {error}"
            return float("nan")

    def _loss(self, arrays: Sequence[np.ndarray]) -> float:
        self.evaluations += 1
        returned = self._calls.call(Function.LOSS, self._loss_function, arrays)
        if self.origin is GradientFrom.LOSS:
            returned = self._first_of_pair(returned, arrays)
        value, dtype = read_loss(returned)
        self.precision = max(self.precision, precision_of(dtype))
        self._progress(self.evaluations)
        return value

    def _first_of_pair(self, returned: Any, arrays: Sequence[np.ndarray]) -> Any:
        if not isinstance(returned, tuple | list) or len(returned) != 2:
            raise BrokenRuleError(
                Function.LOSS,
                Reason.INVALID_LOSS,
                "With `True` for the gradient the loss has to return two things, the loss and the gradient.",
            )
        self._point, self._returned = arrays, returned[1]
        return returned[0]

    # ------------------------------------------------------------ the gradient

    def gradient(self, arrays: Sequence[np.ndarray]) -> Gradient:
        """The gradient at a point."""
        origin = self.origin
        if origin is GradientFrom.ARRAYS:
            return read_gradient(self.tensors, self._gradient)
        self.gradients += 1
        if origin is GradientFrom.LOSS:
            if self._point is not arrays:
                self._loss(arrays)
            return read_gradient(self.tensors, self._returned)
        if origin is GradientFrom.LIBRARY:
            return read_gradient(self.tensors, self._differentiated(arrays))
        return read_gradient(self.tensors, self._calls.call(Function.GRADIENT, self._gradient, arrays))

    def gradient_nearby(self, arrays: Sequence[np.ndarray]) -> Gradient | None:
        """The gradient at a point that we chose; None outside of its domain."""
        try:
            with np.errstate(all="ignore"):
                return self.gradient(arrays)
        except BrokenRuleError:
            raise
        except _MISTAKES:
            raise
        except Exception as error:
            self.raised_nearby = f"{type(error).__name__}: {error}"
            return None

    def _differentiated(self, arrays: Sequence[np.ndarray]) -> Any:
        tensors = self.tensors
        leaves = tensors.handed(arrays)
        try:
            slopes = differentiated(tensors.library, self._loss_function, tensors.rebuild(leaves), leaves)
        except Exception as error:
            error.add_note("check_gradient: raised in your loss, while your library differentiated it.")
            raise
        self.is_detached = slopes is None
        return tensors.rebuild([0 * leaf for leaf in leaves] if slopes is None else slopes)

    # ------------------------------------------------------------ what was handed over

    @property
    def last_point(self) -> Sequence[np.ndarray]:
        """Where a function was called last."""
        return self._calls.last_point

    @property
    def keeps_parameters(self) -> bool:
        """Whether one of the functions has kept what it was handed."""
        return bool(self._calls.keepers())

    def restore(self) -> None:
        """Give a model that keeps its parameters the caller's own arrays back."""
        for who in self._calls.forget():
            function = self._loss_function if who is Function.LOSS else self._gradient
            self.evaluations += who is Function.LOSS
            self.gradients += who is Function.GRADIENT
            with np.errstate(all="ignore"):
                function(self.tensors.as_they_came)
