"""torch.autograd.gradcheck, slow and fast."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module

import numpy as np
import torch

from benchmarks.gradient_checkers.hard_cases import HardCase
from benchmarks.gradient_checkers.network import Network
from benchmarks.gradient_checkers.tool import Gradient, Tool

torch.set_num_threads(1)
module = import_module("torch.autograd.gradcheck")  # the function of this name hides it
#: After a rejection fast mode runs slow mode, only to write its message: hours for a million parameters.
module._run_slow_mode_and_get_error = lambda *arguments, **options: "not measured"


def check(network: Network, gradient: Gradient | None, count: Callable, *, fast: bool) -> Callable[[], bool]:
    points = [torch.tensor(p, requires_grad=True) for p in network.parameters]
    loss = own_loss(network) if gradient is None else planted(network, gradient)
    counted = count(loss)
    return lambda: module.gradcheck(counted, points, fast_mode=fast, raise_exception=False)


def own_loss(network: Network) -> Callable:
    X, Y = torch.tensor(network.X), torch.tensor(network.Y)
    return lambda *parameters: network.value(torch, parameters, X, Y)


def planted(network: Network, gradient: Gradient) -> Callable:
    """The loss with another gradient."""
    loss = own_loss(network)
    arrays = [torch.tensor(a) for a in gradient(network.parameters)]

    class Planted(torch.autograd.Function):
        @staticmethod
        def forward(ctx, *parameters):
            return loss(*parameters)

        @staticmethod
        def backward(ctx, g):
            return tuple(g * a for a in arrays)

    return Planted.apply


def forward_backward(network: Network) -> Callable[[], object]:
    points = [torch.tensor(p, requires_grad=True) for p in network.parameters]
    loss = own_loss(network)
    return lambda: torch.autograd.grad(loss(*points), points)


def judge(case: HardCase, *, fast: bool) -> bool:
    class Judged(torch.autograd.Function):
        @staticmethod
        def forward(ctx, w):
            ctx.save_for_backward(w)
            return w.new_tensor(case.loss(w.detach().numpy().copy()))

        @staticmethod
        def backward(ctx, g):
            (w,) = ctx.saved_tensors
            return g * torch.as_tensor(case.gradient(w.detach().numpy().copy()))

    w = torch.tensor(case.point, requires_grad=True)
    return module.gradcheck(Judged.apply, (w,), fast_mode=fast, raise_exception=False)


def rule(gradient: np.ndarray, part: float) -> np.ndarray:
    """Each entry: ``|analytic - numeric| > atol + rtol |numeric|``, with the defaults of gradcheck."""
    return np.abs(part * gradient) > 1e-5 + 1e-3 * np.abs(gradient)


TOOLS = (
    Tool("torch gradcheck, fast mode", "torch", partial(check, fast=True), forward_backward,
         judge=partial(judge, fast=True)),
    Tool(
        "torch gradcheck, slow mode", "torch", partial(check, fast=False), forward_backward,
        "1e4", rule, "prints both gradients", each_parameter=True, judge=partial(judge, fast=False),
    ),
)  # fmt: skip
