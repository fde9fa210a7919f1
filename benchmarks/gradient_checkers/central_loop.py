"""The loop of the courses: a central difference for each parameter, judged by the ratio of norms."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from benchmarks.gradient_checkers.hard_cases import HardCase
from benchmarks.gradient_checkers.network import Network, joined
from benchmarks.gradient_checkers.tool import (
    Gradient,
    Tool,
    norm_ratio_rule,
    numpy_forward_backward,
    small_norm_ratio,
)

STEP = 1e-5


def check(network: Network, gradient: Gradient | None, count: Callable) -> Callable[[], bool]:
    chosen = gradient or network.gradient
    loss = count(network.loss)

    def run() -> bool:
        parameters = [p.copy() for p in network.parameters]
        numeric = [differences(loss, parameters, tensor.reshape(-1)) for tensor in parameters]
        return small_norm_ratio(joined(chosen(network.parameters)), joined(numeric))

    return run


def differences(loss: Callable, parameters: list[np.ndarray], flat: np.ndarray) -> np.ndarray:
    """Central differences by every entry of a tensor, whose memory is `flat`."""
    found = np.zeros(flat.size)
    for k in range(flat.size):
        middle = flat[k]
        flat[k] = middle + STEP
        plus = loss(parameters)
        flat[k] = middle - STEP
        found[k] = (plus - loss(parameters)) / (2 * STEP)
        flat[k] = middle
    return found


def judge(case: HardCase) -> bool:
    w = case.point.copy()
    numeric = differences(lambda parameters: case.loss(parameters[0]), [w], w)
    return small_norm_ratio(case.gradient(case.point), numeric)


TOOLS = (
    Tool(
        "central difference loop", "numpy", check, numpy_forward_backward, "1e4", norm_ratio_rule,
        "returns the gradient", each_parameter=True, judge=judge,
    ),
)  # fmt: skip
