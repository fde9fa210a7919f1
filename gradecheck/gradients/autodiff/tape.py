"""The tape: what was computed from the parameters, in order, and the way back over it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Sequence
from typing import Any
from weakref import ref

import numpy as np

from gradecheck.gradients.autodiff.following import CannotFollow, Following
from gradecheck.gradients.autodiff.rules import summed_to
from gradecheck.gradients.autodiff.steps import Conversion, Line, Patch, Step

_FLOAT64 = np.dtype(np.float64)
_EPS = float(np.finfo(float).eps)

#: Plain numbers that a loss may take from computed ones: each costs three evaluations to follow.
MOST_CONVERSIONS = 8


class Tape:
    """Records steps, and sweeps back over them.

    Parameters
    ----------
    following : Following
        How ties, rounding and small constants are treated.
    functions : dict
        What answers each function of NumPy, and each ufunc that has no row in `rules`.
    layouts : collection
        Those of them that only lay out the same numbers anew.
    array_type : type
        The class of traced arrays.

    Attributes
    ----------
    ties : bool
        A tie was broken, so the other side may have another gradient.
    refusal : CannotFollow or None
        The first thing that could not be followed; kept, for the loss may have caught it.
    conversions : list of Conversion
        The computed numbers that became plain ones.
    small_constants : set of float
        Constants up to 1e-3 that were added to a computed number, or kept it away from 0.
    lengths : set of int
        Lengths of the first axis of all constant arrays: the number of examples is among them.
    numbers : set of float
        All constants that are plain numbers.
    has_single : bool
        A constant of single precision took part, so that what was computed of it before is rounded as it is.
    closed : bool
        Nothing is recorded any more: traced arrays behave as the plain ones that they hold.
    """

    def __init__(self, following: Following, functions: dict, layouts: Collection, array_type: type) -> None:
        self.following, self.functions, self.layouts = following, functions, layouts
        self.array_type = array_type
        self.side = following.side
        self.ties = False
        self.refusal: CannotFollow | None = None
        self.conversions: list[Conversion] = []
        self.small_constants: set[float] = set()
        self.lengths: set[int] = set()
        self.numbers: set[float] = set()
        self.has_single = False
        self.closed = False
        self.steps: list[Step | None] = []
        self._depends: list[bool] = []
        self._arrays: list[ref] = []

    # ------------------------------------------------------------ writing

    def note_precision(self, dtype: np.dtype) -> None:
        """A constant of this dtype takes part: what was computed of it before is rounded as it is."""
        self.has_single |= dtype.kind == "f" and dtype.itemsize < _FLOAT64.itemsize

    def refuse(self, what: str) -> Any:
        """Raise `CannotFollow`."""
        self.refusal = self.refusal or CannotFollow(what)
        raise self.refusal

    def as_number(self, value: np.ndarray, step: int) -> float:
        """The plain number in an array of one entry, for ``float(...)`` and what else asks for one."""
        if len(self.conversions) == MOST_CONVERSIONS:
            self.refuse("float(), math.* or another function that takes plain numbers only, many times")
        number = float(value.reshape(())) + (self.following.shifts or {}).get(len(self.conversions), 0.0)
        self.conversions.append(Conversion(number, step, value.shape))
        return number

    def only_float64(self, dtype: Any) -> None:
        """Refuse another dtype: 1e-7 of rounding in single precision would look like a wrong gradient."""
        if dtype is not None and np.dtype(dtype) != np.float64:
            self.refuse(f"a computation in {np.dtype(dtype)}")

    def new_leaf(self, depends: bool) -> int:
        """Number of a value that comes from nowhere: a parameter, or a constant that depends on none."""
        self.steps.append(None)
        self._depends.append(depends)
        return len(self.steps) - 1

    def new_step(
        self, name: str, pulls: Sequence, sources: list, values: list, answer: Any, rounds: bool = False
    ) -> tuple[int, Any]:
        """Number of an answer, and the answer, rounded at random if that is how the loss is followed."""
        dtype = getattr(answer, "dtype", None)
        if dtype is not _FLOAT64 and dtype != _FLOAT64:  # to ask for the very object first saves time
            self.refuse(f"a result of type {dtype or type(answer).__name__}")
        if rounds and self.following.rounding is not None:
            answer = self._rounded(answer)
        step = Step(name, pulls, sources, values, answer)
        if self.following.located:
            step.line = _line_of_the_loss()
        self.steps.append(step)
        self._depends.append(any(self._depends[source] for _, source in sources))
        return len(self.steps) - 1, answer

    def depends(self, number: int) -> bool:
        """Whether an answer depends on the parameters at all."""
        return self._depends[number]

    def watch(self, array: Any) -> None:
        """Remember a traced array, so that it can be found when the tape is closed."""
        self._arrays.append(ref(array))

    def close(self) -> list[Any]:
        """End the recording; the traced arrays that somebody still holds."""
        self.closed = True
        return [array for array in (known() for known in self._arrays) if array is not None]

    def _rounded(self, answer: Any) -> Any:
        rng = self.following.rounding
        assert rng is not None
        return answer * (1.0 + _EPS * (2.0 * rng.random(np.shape(answer)) - 1.0))

    # ------------------------------------------------------------ the way back

    def sweep(
        self,
        starts: dict[int, np.ndarray],
        leaves: Sequence[int],
        instead: dict[int, Callable[[Step, int, Any], Any]] | None = None,
    ) -> list[np.ndarray | None]:
        """Slopes of the loss with respect to leaves, from its slopes with respect to some answers.

        Reverse accumulation: Griewank and Walther, Evaluating Derivatives (2008), section 3.2.

        Parameters
        ----------
        starts : dict of int to ndarray
            Step -> slope of the loss with respect to its answer.
        leaves : sequence of int
            What the slopes are wanted for.
        instead : dict of int to callable, optional
            For some steps, another way back than their own: ``(step, position, slope) -> slope``. This is how
            a mistake in somebody's backward pass is acted out.

        Returns
        -------
        list of ndarray
            None where the loss does not depend on the leaf.
        """
        end = max(starts, default=-1)
        slopes: list = [None] * (end + 1)
        for start, slope in starts.items():
            slopes[start] = slope
        ours: set[int] = set()  # slopes in arrays that nothing else refers to: these may be added to in place
        rounded = self.following.rounding is not None
        for number in range(end, -1, -1):
            step, g = self.steps[number], slopes[number]
            if step is None or g is None:
                continue
            other = instead.get(number) if instead else None
            for position, source in step.sources:
                value = step.values[position]
                if other is None:
                    part = step.pulls[position](g, step.answer, *step.values)
                else:
                    part = other(step, position, g)
                if rounded and type(part) is not Patch:
                    part = self._rounded(part)
                _collect(slopes, ours, source, value.shape, part)
            slopes[number] = None  # its memory is needed no more
        return [slopes[leaf] if leaf <= end else None for leaf in leaves]


def _collect(slopes: list, ours: set[int], source: int, shape: tuple[int, ...], part: Any) -> None:
    """Add a part to the slope with respect to `source`, which has this shape."""
    known = slopes[source]
    if type(part) is Patch:
        if source not in ours:
            ours.add(source)
            slopes[source] = np.zeros(shape) if known is None else np.array(known)
        part.add_to(slopes[source])
        return
    if part.shape != shape:
        part = summed_to(shape, part)
    if known is None:
        slopes[source] = part
    elif source in ours and shape:
        known += part
    else:
        slopes[source] = known + part
        ours.add(source)


def _line_of_the_loss() -> Line | None:
    """The innermost line that is neither ours nor NumPy's."""
    frame = sys._getframe(1)
    while frame is not None:
        module = str(frame.f_globals.get("__name__", ""))
        if not module.startswith(("gradecheck.gradients.", "numpy.")) and module != "numpy":
            return Line(frame.f_code.co_filename, frame.f_lineno, frame.f_lasti)
        frame = frame.f_back  # type: ignore[assignment]
    return None


def each(pull: Callable) -> Any:
    """One pull for any number of arguments: it is told the position first."""
    return _Each(pull)


class _Each:
    __slots__ = ("_pull",)

    def __init__(self, pull: Callable) -> None:
        self._pull = pull

    def __getitem__(self, position: int) -> Callable:
        return lambda *rest: self._pull(position, *rest)
