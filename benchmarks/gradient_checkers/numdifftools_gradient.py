"""numdifftools.Gradient: extrapolated differences for each parameter, judged by the ratio of norms."""

from __future__ import annotations

from collections.abc import Callable

import numdifftools

from benchmarks.gradient_checkers.hard_cases import HardCase
from benchmarks.gradient_checkers.network import Network, joined
from benchmarks.gradient_checkers.tool import (
    Gradient,
    Tool,
    norm_ratio_rule,
    numpy_forward_backward,
    small_norm_ratio,
)


def check(network: Network, gradient: Gradient | None, count: Callable) -> Callable[[], bool]:
    chosen = gradient or network.gradient
    numeric = numdifftools.Gradient(count(lambda w: network.loss(network.split(w))))
    return lambda: small_norm_ratio(joined(chosen(network.parameters)), numeric(network.flat))


def judge(case: HardCase) -> bool:
    return small_norm_ratio(case.gradient(case.point), numdifftools.Gradient(case.loss)(case.point))


TOOLS = (
    Tool(
        "numdifftools Gradient", "numdifftools", check, numpy_forward_backward, "1e3", norm_ratio_rule,
        "returns the gradient", each_parameter=True, judge=judge,
    ),
)  # fmt: skip
