"""Many networks of the digits at once, so that a page can compare runs from several starts.

Comes in: seeds, images, a rule for the step. Goes out: networks after every epoch, with costs and accuracies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from book.figures.digits import Digits
from solutions.ch05_neural_networks import sigmoid

PIXELS, WIDTH, CLASSES = 64, 30, 10

#: A step: the networks, the gradient and the number of the step, from 0, to the changed networks.
Update = Callable[["DigitNets", "DigitNets", int], "DigitNets"]


@dataclass(frozen=True, eq=False)
class DigitNets:
    """Networks with one hidden layer of sigmoid neurons and a softmax output; axis 0 counts networks.

    Attributes
    ----------
    W1, b1, W2, b2 : ndarray, shapes (n, h, 64), (n, 1, h), (n, 10, h), (n, 1, 10)
        Weights and biases of the two layers of all n networks, with h hidden neurons each. A gradient has
        the same form.
    """

    W1: np.ndarray
    b1: np.ndarray
    W2: np.ndarray
    b2: np.ndarray

    @property
    def parts(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """The four arrays in order."""
        return self.W1, self.b1, self.W2, self.b2

    @property
    def flat(self) -> np.ndarray:
        """All parameters of each network in one row, shape (n, 2260) for 30 hidden neurons."""
        return np.concatenate([part.reshape(len(part), -1) for part in self.parts], axis=1)

    def map(self, rule: Callable[..., np.ndarray], *others: DigitNets) -> DigitNets:
        """The networks whose parts are ``rule(part, part of the first other, ...)``."""
        rows = zip(self.parts, *(other.parts for other in others), strict=True)
        return DigitNets(*(rule(*row) for row in rows))

    def __getitem__(self, chosen: Sequence[int] | slice | np.ndarray) -> DigitNets:
        """Some of the networks, as networks."""
        return self.map(lambda part: part[chosen])

    def hidden(self, X: np.ndarray) -> np.ndarray:
        """Activations of the hidden layer for images of shape (m, 64) or (n, m, 64)."""
        return sigmoid(X @ self.W1.transpose(0, 2, 1) + self.b1)

    def log_probabilities(self, X: np.ndarray) -> np.ndarray:
        """Logarithms of the ten probabilities, shape (n, m, 10)."""
        return _log_softmax(self.hidden(X) @ self.W2.transpose(0, 2, 1) + self.b2)

    def costs(self, digits: Digits) -> np.ndarray:
        """Cross-entropy of each network on the images, shape (n,)."""
        return -np.mean(self.log_probabilities(digits.X)[:, np.arange(len(digits.X)), digits.labels], axis=1)

    def accuracies(self, digits: Digits) -> np.ndarray:
        """Share of the images that each network reads right, shape (n,)."""
        return np.mean(self.log_probabilities(digits.X).argmax(axis=2) == digits.labels, axis=1)

    def gradients(self, X: np.ndarray, Y: np.ndarray) -> DigitNets:
        """Gradient of each network's cross-entropy on its own images, X of shape (n, m, 64)."""
        A = self.hidden(X)
        G2 = (np.exp(_log_softmax(A @ self.W2.transpose(0, 2, 1) + self.b2)) - Y) / X.shape[-2]
        G1 = G2 @ self.W2 * A * (1 - A)
        return DigitNets(
            G1.transpose(0, 2, 1) @ X,
            G1.sum(axis=1, keepdims=True),
            G2.transpose(0, 2, 1) @ A,
            G2.sum(axis=1, keepdims=True),
        )


def new_nets(seeds: Sequence[int], width: int = WIDTH) -> DigitNets:
    """Networks with small random weights, variance 1 / inputs, and no biases; one for each seed."""
    drawn = []
    for seed in seeds:
        rng = np.random.default_rng(seed)
        W1 = rng.normal(0.0, PIXELS**-0.5, size=(width, PIXELS))
        drawn.append((W1, rng.normal(0.0, width**-0.5, size=(CLASSES, width))))
    W1, W2 = (np.array(layer) for layer in zip(*drawn, strict=True))
    return DigitNets(W1, np.zeros((len(seeds), 1, width)), W2, np.zeros((len(seeds), 1, CLASSES)))


def train_nets(
    nets: DigitNets, digits: Digits, seeds: Sequence[int], update: Update, epochs: int, batch: int = 10
) -> Iterator[DigitNets]:
    """The networks after each epoch; each network shuffles the images with its own seed.

    Parameters
    ----------
    nets : DigitNets
        Where they start.
    digits : Digits
        The images that they learn from.
    seeds : sequence of int
        One for each network. Equal seeds give equal batches.
    update : callable
        ``update(nets, gradients, t)`` makes step number t, counted from 0.
    epochs : int
        Number of passes over the images.
    batch : int, optional
        Images in a batch.

    Yields
    ------
    nets : DigitNets
        After each epoch.
    """
    rngs = {seed: np.random.default_rng([seed, 1]) for seed in seeds}
    steps, t = len(digits.X) // batch, 0
    for _ in range(epochs):
        shuffled = {seed: rng.permutation(len(digits.X)) for seed, rng in rngs.items()}
        order = np.array([shuffled[seed] for seed in seeds])[:, : steps * batch]
        for chosen in np.split(order, steps, axis=1):
            nets = update(nets, nets.gradients(digits.X[chosen], digits.Y[chosen]), t)
            t += 1
        yield nets


def descent(eta: float | np.ndarray | Callable[[int], float | np.ndarray]) -> Update:
    """Plain descent. The rate is a number, one number for each network, or a function of the step."""

    def update(nets: DigitNets, gradients: DigitNets, t: int) -> DigitNets:
        rate = np.asarray(eta(t) if callable(eta) else eta, dtype=float).reshape(-1, 1, 1)
        return nets.map(lambda part, grad: part - rate * grad, gradients)

    return update


def _log_softmax(Z: np.ndarray) -> np.ndarray:
    Z = Z - Z.max(axis=-1, keepdims=True)
    return Z - np.log(np.sum(np.exp(Z), axis=-1, keepdims=True))
