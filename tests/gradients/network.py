"""A small fully connected network with its right gradient, to plant faults in."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np

ACTIVATIONS = {
    "tanh": (np.tanh, lambda z: 1 - np.tanh(z) ** 2),
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda z: np.exp(-z) / (1 + np.exp(-z)) ** 2),
    "relu": (lambda z: np.maximum(z, 0), lambda z: (z > 0).astype(float)),
}
M = 8  # examples


class Network:
    """Loss and gradient for parameters in a dict: W1, b1, W2, b2, ..."""

    def __init__(self, sizes=(5, 7, 6, 4), activation="tanh", seed=0):
        rng = np.random.default_rng(seed)
        self.phi, self.dphi = ACTIVATIONS[activation]
        self.depth = len(sizes) - 1
        self.X = rng.normal(size=(M, sizes[0]))
        self.y = rng.integers(0, sizes[-1], M)
        self.parameters = {}
        for layer, (n_in, n_out) in enumerate(pairwise(sizes), 1):
            self.parameters[f"W{layer}"] = rng.normal(size=(n_out, n_in)) / np.sqrt(n_in)
            self.parameters[f"b{layer}"] = 0.1 * rng.normal(size=n_out)

    def forward(self, p):
        A, Z = [self.X], []
        for layer in range(1, self.depth + 1):
            Z.append(A[-1] @ p[f"W{layer}"].T + p[f"b{layer}"])
            A.append(self.phi(Z[-1]))
        return A, Z

    def loss(self, p):
        Z = self.forward(p)[1][-1]
        Z = Z - np.max(Z, axis=1, keepdims=True)
        return np.mean(np.log(np.sum(np.exp(Z), axis=1)) - Z[np.arange(M), self.y])

    def gradient(self, p):
        A, Z = self.forward(p)
        P = np.exp(Z[-1] - Z[-1].max(axis=1, keepdims=True))
        delta = P / P.sum(axis=1, keepdims=True)
        delta[np.arange(M), self.y] -= 1
        delta /= M
        g = {}
        for layer in range(self.depth, 0, -1):
            g[f"W{layer}"], g[f"b{layer}"] = delta.T @ A[layer - 1], delta.sum(axis=0)
            if layer > 1:
                delta = (delta @ p[f"W{layer}"]) * self.dphi(Z[layer - 2])
        return {name: g[name] for name in p}

    def faulty(self, edit: Callable) -> Callable:
        """The gradient with ``edit(g, p)`` applied to it; `edit` changes g in place."""

        def gradient(p):
            g = self.gradient(p)
            edit(g, p)
            return g

        return gradient


def opaque(loss: Callable) -> Callable:
    """The same loss, reading memory as compiled code would: it cannot be followed operation by operation."""

    def read(p):
        read_memory(p)
        return float(loss(p))

    return read


def read_memory(p):
    """Of every array, however they are nested."""
    if isinstance(p, dict | list | tuple):
        for item in p.values() if isinstance(p, dict) else p:
            read_memory(item)
    else:
        memoryview(np.asarray(p, dtype=float))
