"""scipy.optimize.check_grad and approx_derivative: they return numbers, into which we read a verdict."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from scipy.optimize import check_grad
from scipy.optimize._numdiff import approx_derivative

from benchmarks.gradient_checkers.hard_cases import HardCase
from benchmarks.gradient_checkers.network import Network, joined
from benchmarks.gradient_checkers.tool import (
    Gradient,
    Tool,
    norm_ratio_rule,
    numpy_forward_backward,
    small_norm_ratio,
)

#: check_grad takes one-sided differences, which are right to about 1e-7: this part of the norm is generous.
LIMIT = 1e-5


def check(
    network: Network, gradient: Gradient | None, count: Callable, *, direction: str
) -> Callable[[], bool]:
    chosen = gradient or network.gradient
    loss = count(lambda w: network.loss(network.split(w)))

    def run() -> bool:
        def flat_gradient(w: np.ndarray) -> np.ndarray:
            return joined(chosen(network.split(w)))

        number = check_grad(loss, flat_gradient, network.flat, direction=direction)
        return bool(number <= LIMIT * np.linalg.norm(flat_gradient(network.flat)))

    return run


def check_all(network: Network, gradient: Gradient | None, count: Callable) -> Callable[[], bool]:
    chosen = gradient or network.gradient
    loss = count(lambda w: network.loss(network.split(w)))
    return lambda: small_norm_ratio(
        joined(chosen(network.parameters)), approx_derivative(loss, network.flat, method="3-point")
    )


def judge(case: HardCase, *, direction: str) -> bool:
    number = check_grad(case.loss, case.gradient, case.point, direction=direction)
    return bool(number <= LIMIT * np.linalg.norm(case.gradient(case.point)))


def judge_all(case: HardCase) -> bool:
    numeric = approx_derivative(case.loss, case.point, method="3-point")
    return small_norm_ratio(case.gradient(case.point), numeric)


TOOLS = (
    Tool(
        "scipy check_grad, random direction", "scipy", partial(check, direction="random"),
        numpy_forward_backward, judge=partial(judge, direction="random"),
    ),
    Tool(
        "scipy check_grad, all", "scipy", partial(check, direction="all"), numpy_forward_backward,
        "1e3", each_parameter=True, judge=partial(judge, direction="all"),
    ),
    Tool(
        "scipy approx_derivative, 3-point", "scipy", check_all, numpy_forward_backward, "1e3",
        norm_ratio_rule, "returns the gradient", each_parameter=True, judge=judge_all,
    ),
)  # fmt: skip
