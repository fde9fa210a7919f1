"""What every checker of gradients gives to the comparison."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps

import numpy as np

from benchmarks.gradient_checkers.hard_cases import HardCase
from benchmarks.gradient_checkers.network import Network

Gradient = Callable[[Sequence[np.ndarray]], list[np.ndarray]]
#: Rule of the classical loop: a norm of the difference above this part of both norms is a mistake.
NORM_RATIO = 2e-7


class Counter:
    """Counts the calls of a loss."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, loss: Callable) -> Callable:
        """The same loss, counted."""

        @wraps(loss)
        def counted(*arguments: object) -> object:
            self.calls += 1
            return loss(*arguments)

        return counted


@dataclass(frozen=True)
class Tool:
    """A checker.

    Parameters
    ----------
    name : str
        In the tables.
    package : str
        Distribution whose version is told.
    check : callable
        ``check(network, gradient, count)`` prepares a check and returns a function that runs it and says
        whether the gradient was accepted. A `gradient` of None is the framework's own; `count` wraps the
        loss.
    forward_backward : callable
        ``forward_backward(network)`` returns a function that takes loss and gradient once in the tool's
        framework.
    reach : str
        Largest network that it is run on.
    rule : callable, optional
        ``rule(gradient, part)``: at which entries an error of this part breaks its rule, for a perfect
        numeric gradient. Only for checkers that look at every entry.
    finds : str
        What it says about the place of an error.
    each_parameter : bool
        Its evaluations grow with the number of parameters.
    judge : callable, optional
        ``judge(case)`` says whether the gradient of a hard case is right: True, False, or None for neither.
    """

    name: str
    package: str
    check: Callable[[Network, Gradient | None, Callable], Callable[[], bool]]
    forward_backward: Callable[[Network], Callable[[], object]]
    reach: str = "1e6"
    rule: Callable[[np.ndarray, float], np.ndarray] | None = None
    finds: str = "nothing"
    each_parameter: bool = False
    judge: Callable[[HardCase], bool | None] | None = None


def accepts(check: Callable[[], bool]) -> bool:
    """Run a check; frameworks raise errors of their own at a planted gradient of a wrong shape."""
    try:
        return bool(check())
    except (AssertionError, RuntimeError, TypeError, ValueError):
        return False


def numpy_forward_backward(network: Network) -> Callable[[], object]:
    """One pass forward and one backward in NumPy."""
    return lambda: network.gradient(network.parameters)


def small_norm_ratio(yours: np.ndarray, numeric: np.ndarray) -> bool:
    """The rule of the classical loop (a comparison that NaN passes in some courses fails here)."""
    together = np.linalg.norm(yours) + np.linalg.norm(numeric)
    return bool(np.linalg.norm(yours - numeric) <= NORM_RATIO * together)


def norm_ratio_rule(gradient: np.ndarray, part: float) -> np.ndarray:
    """Single entries whose error of this part breaks the rule of the norm ratio."""
    return np.abs(part * gradient) > NORM_RATIO * 2 * np.linalg.norm(gradient)
