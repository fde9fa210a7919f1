"""jax.test_util.check_grads, in reverse mode, with a compiled loss in double precision."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import jax
import jax.numpy as jnp
import numpy as np
from jax.test_util import check_grads

from benchmarks.gradient_checkers.hard_cases import HardCase
from benchmarks.gradient_checkers.network import Network
from benchmarks.gradient_checkers.tool import Gradient, Tool

jax.config.update("jax_enable_x64", True)
SHAPES = {cost: {a: Network("1e3", a, cost) for a in ("tanh", "sigmoid", "relu")}
          for cost in ("cross_entropy", "quadratic")}  # fmt: skip


@cache
def compiled(activation: str, cost: str) -> Callable:
    """The loss, compiled once for all networks of a shape."""
    return jax.jit(lambda parameters, X, Y: SHAPES[cost][activation].value(jnp, parameters, X, Y))


@cache
def compiled_gradient(activation: str, cost: str) -> Callable:
    return jax.jit(jax.value_and_grad(compiled(activation, cost)))


def own_loss(network: Network) -> Callable:
    loss, X, Y = compiled(network.activation, network.cost), jnp.array(network.X), jnp.array(network.Y)
    return lambda *parameters: loss(parameters, X, Y)


def planted(network: Network, gradient: Gradient) -> Callable:
    """The loss with another gradient."""
    arrays = [jnp.array(a) for a in gradient(network.parameters)]
    loss = jax.custom_vjp(own_loss(network))
    loss.defvjp(lambda *p: (own_loss(network)(*p), None), lambda _, g: tuple(g * a for a in arrays))
    return loss


def check(network: Network, gradient: Gradient | None, count: Callable) -> Callable[[], bool]:
    points = [jnp.array(p) for p in network.parameters]
    loss = count(own_loss(network) if gradient is None else planted(network, gradient))

    def run() -> bool:
        check_grads(loss, points, order=1, modes=("rev",))  # raises an AssertionError
        return True

    return run


def judge(case: HardCase) -> bool:
    number = jax.ShapeDtypeStruct((), jnp.float64)
    vector = jax.ShapeDtypeStruct(case.point.shape, jnp.float64)

    @jax.custom_vjp
    def loss(w):
        return jax.pure_callback(lambda w: np.float64(case.loss(np.array(w))), number, w)

    def backward(w, g):
        return (g * jax.pure_callback(lambda w: np.asarray(case.gradient(np.array(w)), float), vector, w),)

    loss.defvjp(lambda w: (loss(w), w), backward)
    check_grads(loss, (jnp.array(case.point),), order=1, modes=("rev",))  # raises an AssertionError
    return True


def forward_backward(network: Network) -> Callable[[], object]:
    both, X, Y = (
        compiled_gradient(network.activation, network.cost),
        jnp.array(network.X),
        jnp.array(network.Y),
    )
    points = tuple(jnp.array(p) for p in network.parameters)
    return lambda: jax.block_until_ready(both(points, X, Y))


TOOLS = (Tool("jax check_grads", "jax", check, forward_backward, judge=judge),)
