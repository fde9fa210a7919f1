"""autograd.test_util.check_grads, in reverse mode."""

from __future__ import annotations

from collections.abc import Callable

import autograd.numpy as anp
from autograd import value_and_grad
from autograd.extend import defvjp, primitive
from autograd.test_util import check_grads

from benchmarks.gradient_checkers.hard_cases import HardCase
from benchmarks.gradient_checkers.network import Network
from benchmarks.gradient_checkers.tool import Gradient, Tool


def own_loss(network: Network) -> Callable:
    return lambda *parameters: network.value(anp, parameters, network.X, network.Y)


def planted(network: Network, gradient: Gradient) -> Callable:
    """The loss with another gradient."""
    arrays = gradient(network.parameters)
    loss = primitive(lambda *parameters: network.loss(parameters))
    defvjp(loss, *(lambda answer, *parameters, a=a: lambda g: g * a for a in arrays))
    return loss


def check(network: Network, gradient: Gradient | None, count: Callable) -> Callable[[], bool]:
    loss = count(own_loss(network) if gradient is None else planted(network, gradient))
    everything = tuple(range(len(network.parameters)))

    def run() -> bool:
        check_grads(loss, everything, modes=["rev"], order=1)(*network.parameters)  # raises an AssertionError
        return True

    return run


def judge(case: HardCase) -> bool:
    loss = primitive(case.loss)
    defvjp(loss, lambda answer, w: lambda g: g * case.gradient(w))
    check_grads(loss, modes=["rev"], order=1)(case.point)  # raises an AssertionError
    return True


def forward_backward(network: Network) -> Callable[[], object]:
    both = value_and_grad(own_loss(network), tuple(range(len(network.parameters))))
    return lambda: both(*network.parameters)


TOOLS = (Tool("autograd check_grads", "autograd", check, forward_backward, judge=judge),)
