"""`assert_gradient`: the check as one line of a test."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any, Literal

from gradecheck.gradients.check import NO_GRADIENT, check_gradient
from gradecheck.gradients.outcomes import Outcome
from gradecheck.gradients.result import GradientResult


class InconclusiveWarning(UserWarning):
    """A gradient could not be judged; the text says why."""


def assert_gradient(
    loss: Callable[[Any], Any],
    gradient: Any,
    parameters: Any = NO_GRADIENT,
    *,
    seed: int | None = 0,
    on_inconclusive: Literal["fail", "warn"] = "fail",
) -> GradientResult:
    """Fail, with everything that `check_gradient` has found, unless a gradient is right.

    Parameters
    ----------
    loss, gradient, parameters
        As for `check_gradient`.
    seed : int, optional
        Fixed by default, so that a test does the same each time; None draws a new one.
    on_inconclusive : {"fail", "warn"}
        What to do with a gradient that could not be judged: fail as well, or issue an `InconclusiveWarning`.

    Returns
    -------
    GradientResult
        What was found.

    Raises
    ------
    AssertionError
        The gradient is wrong, or could not be judged.
    ValueError
        `on_inconclusive` is something else.
    """
    if on_inconclusive not in ("fail", "warn"):
        raise ValueError(f'`on_inconclusive` is "fail" or "warn", not {on_inconclusive!r}.')
    __tracebackhide__ = True  # pytest shows the line of the test, not this one
    result = check_gradient(loss, gradient, parameters, seed=seed)
    if result:
        return result
    if result.outcome is Outcome.INCONCLUSIVE and on_inconclusive == "warn":
        warnings.warn(repr(result), InconclusiveWarning, stacklevel=2)
        return result
    raise AssertionError(repr(result))
