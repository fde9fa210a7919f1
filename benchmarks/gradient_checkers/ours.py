"""gradecheck.check_gradient, with the gradient as a function, and as arrays."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from benchmarks.gradient_checkers.hard_cases import HardCase
from benchmarks.gradient_checkers.network import Network
from benchmarks.gradient_checkers.tool import Gradient, Tool, numpy_forward_backward
from gradecheck import check_gradient

PLACE = "names tensor, entry, row or column"


def check(network: Network, gradient: Gradient | None, count: Callable) -> Callable[[], bool]:
    loss = count(network.loss)
    return lambda: bool(check_gradient(loss, gradient or network.gradient, network.parameters))


def check_arrays(network: Network, gradient: Gradient | None, count: Callable) -> Callable[[], bool]:
    loss = count(network.loss)
    chosen = gradient or network.gradient
    return lambda: bool(check_gradient(loss, chosen(network.parameters), network.parameters))


def closed(network: Network) -> Callable:
    """The same loss, reading memory as compiled code would: it cannot be followed operation by operation."""

    def loss(parameters: Sequence[np.ndarray]) -> float:
        memoryview(parameters[0])
        return network.loss(parameters)

    return loss


def judge(case: HardCase) -> bool | None:
    result = check_gradient(*case.model, seed=0)
    return None if result.outcome == "inconclusive" else bool(result)


TOOLS = (
    Tool("gradecheck", "numpy", check, numpy_forward_backward, finds=PLACE, judge=judge),
    Tool("gradecheck, gradient as arrays", "numpy", check_arrays, numpy_forward_backward, finds=PLACE),
)
