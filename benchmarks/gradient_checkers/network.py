"""The network that all checkers are tried on: one loss for every framework, one gradient by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

EXAMPLES = 32
#: Three layers; two are square, so that a missing transpose raises nothing.
SIZES = {
    "1e3": (20, 20, 20, 10),
    "1e4": (66, 66, 66, 10),
    "1e5": (220, 220, 220, 10),
    "1e6": (704, 704, 704, 10),
}
ACTIVATIONS = ("tanh", "sigmoid", "relu")


class Network:
    """A fully connected network with 32 examples; parameters are ``[W1, b1, W2, b2, W3, b3]``.

    Parameters
    ----------
    size : str
        A key of `SIZES`: about how many parameters.
    activation : str
        Of the hidden layers: "tanh", "sigmoid" or "relu".
    cost : str
        "cross_entropy" behind a softmax, or "quadratic" behind a sigmoid.
    seed : int
        Of parameters and data.
    """

    def __init__(
        self, size: str, activation: str = "tanh", cost: str = "cross_entropy", seed: int = 0
    ) -> None:
        rng = np.random.default_rng(seed)
        sizes = SIZES[size]
        self.activation, self.cost = activation, cost
        self.X = rng.normal(size=(EXAMPLES, sizes[0]))
        self.Y = np.eye(sizes[-1])[rng.integers(0, sizes[-1], EXAMPLES)]
        self.parameters: list[np.ndarray] = []
        for n_in, n_out in pairwise(sizes):
            self.parameters.append(
                rng.normal(size=(n_out, n_in)) * np.sqrt((1 + (activation == "relu")) / n_in)
            )
            self.parameters.append(0.1 * rng.normal(size=n_out))

    @property
    def count(self) -> int:
        """Number of parameters."""
        return sum(p.size for p in self.parameters)

    def value(self, xp: Any, parameters: Sequence, X: Any, Y: Any) -> Any:
        """The loss in any framework `xp` with exp, log, sum and tanh: NumPy, torch, jax.numpy, autograd."""
        A = X
        for layer in range(0, len(parameters) - 2, 2):
            A = activate(xp, self.activation, A @ parameters[layer].T + parameters[layer + 1])
        Z = A @ parameters[-2].T + parameters[-1]
        if self.cost == "quadratic":
            return xp.sum((activate(xp, "sigmoid", Z) - Y) ** 2) / (2 * len(Y))
        return (xp.sum(xp.log(xp.sum(xp.exp(Z), 1))) - xp.sum(Z * Y)) / len(Y)

    def loss(self, parameters: Sequence[np.ndarray]) -> float:
        """The loss in NumPy."""
        return self.value(np, parameters, self.X, self.Y)

    def gradient(self, parameters: Sequence[np.ndarray]) -> list[np.ndarray]:
        """One pass forward and one pass backward, by hand."""
        As = [self.X]
        for layer in range(0, len(parameters) - 2, 2):
            As.append(activate(np, self.activation, As[-1] @ parameters[layer].T + parameters[layer + 1]))
        delta = self._output_error(As[-1] @ parameters[-2].T + parameters[-1])
        found: list[np.ndarray] = []
        for layer in range(len(parameters) - 2, -1, -2):
            A = As.pop()
            found[:0] = [delta.T @ A, delta.sum(axis=0)]
            if layer:
                delta = (delta @ parameters[layer]) * slope(self.activation, A)
        return found

    def _output_error(self, Z: np.ndarray) -> np.ndarray:
        if self.cost == "quadratic":
            A = activate(np, "sigmoid", Z)
            return (A - self.Y) * A * (1 - A) / EXAMPLES
        e = np.exp(Z)
        return (e / e.sum(axis=1, keepdims=True) - self.Y) / EXAMPLES

    @property
    def flat(self) -> np.ndarray:
        """All parameters in one vector, as some checkers want them."""
        return joined(self.parameters)

    def split(self, flat: np.ndarray) -> list[np.ndarray]:
        """The parameters in a vector."""
        ends = np.cumsum([p.size for p in self.parameters])[:-1]
        parts = zip(np.split(flat, ends), self.parameters, strict=True)
        return [part.reshape(p.shape) for part, p in parts]


def activate(xp: Any, activation: str, Z: Any) -> Any:
    if activation == "relu":
        return Z * (Z > 0)
    return xp.tanh(Z) if activation == "tanh" else 1 / (1 + xp.exp(-Z))


def slope(activation: str, A: np.ndarray) -> np.ndarray:
    """Slope of the activation function, from its value."""
    return {"tanh": lambda: 1 - A**2, "sigmoid": lambda: A * (1 - A), "relu": lambda: A > 0}[activation]()


def joined(arrays: Sequence[np.ndarray]) -> np.ndarray:
    return np.concatenate([np.ravel(a) for a in arrays])


def with_entry(
    network: Network, number: int, factor: float
) -> Callable[[Sequence[np.ndarray]], list[np.ndarray]]:
    """The gradient with one entry, counted through all tensors, times a factor."""
    ends = np.cumsum([p.size for p in network.parameters])
    tensor = int(np.searchsorted(ends, number, side="right"))
    where = np.unravel_index(number - (ends[tensor - 1] if tensor else 0), network.parameters[tensor].shape)

    def gradient(parameters: Sequence[np.ndarray]) -> list[np.ndarray]:
        found = network.gradient(parameters)
        found[tensor][where] *= factor
        return found

    return gradient
