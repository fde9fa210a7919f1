"""Our own digit net, beside which the nets of the libraries are put."""

from collections.abc import Iterator

import numpy as np

from book.figures import training_digits, validation_digits
from solutions.ch04_stochastic_gradient_descent import minibatches
from solutions.ch05_neural_networks import network_forward
from solutions.ch06_backpropagation import backprop, quadratic_cost, train_step

#: Learning rate, and examples in a batch.
ETA, BATCH = 3.0, 10


class OurNet:
    """The net 64-30-10 of chapter 6, with sigmoids, the quadratic cost, and a gradient derived by hand."""

    def __init__(self) -> None:
        self.digits, self.new = training_digits(), validation_digits()
        self._rng = np.random.default_rng(0)
        W1 = self._rng.normal(size=(30, 64)) / 8
        W2 = self._rng.normal(size=(10, 30)) / np.sqrt(30)
        self.weights, self.biases = [W1, W2], [np.zeros(30), np.zeros(10)]

    @property
    def parameters(self) -> list[np.ndarray]:
        """W1, b1, W2 and b2."""
        return [self.weights[0], self.biases[0], self.weights[1], self.biases[1]]

    def cost(self) -> float:
        """The cost of all training images."""
        outputs = network_forward(self.weights, self.biases, self.digits.X)[1][-1]
        return quadratic_cost(outputs, self.digits.Y)

    def gradient(self) -> list[np.ndarray]:
        """Its derivatives with respect to W1, b1, W2 and b2."""
        (dW1, dW2), (db1, db2) = backprop(self.weights, self.biases, self.digits.X, self.digits.Y)
        return [dW1, db1, dW2, db2]

    def epoch(self) -> Iterator[tuple[np.ndarray, np.ndarray]]:
        """The batches of an epoch, (X, Y), each after our own step with it."""
        for batch in minibatches(len(self.digits.X), BATCH, self._rng):
            X, Y = self.digits.X[batch], self.digits.Y[batch]
            self.weights, self.biases = train_step(self.weights, self.biases, X, Y, ETA)
            yield X, Y

    def read(self) -> float:
        """Share of the validation images that our net reads."""
        return self.share(network_forward(self.weights, self.biases, self.new.X)[1][-1])

    def share(self, outputs: np.ndarray) -> float:
        """Share of the validation images that these outputs read."""
        return float(np.mean(np.asarray(outputs).argmax(axis=1) == self.new.labels))


def agree(found: list[np.ndarray], ours: list[np.ndarray], digits: int) -> bool:
    """Whether arrays agree to so many digits of the largest entry."""
    gaps = [np.abs(np.asarray(a) - b).max() / np.abs(b).max() for a, b in zip(found, ours, strict=True)]
    return bool(max(gaps) < 10.0**-digits)
