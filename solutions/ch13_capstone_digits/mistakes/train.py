"""Known mistakes of `train`; each docstring is what the learner reads."""

import numpy as np

from ..references import initialize, loss_and_gradients, train


def _descended(weights, biases, X, Y, eta, n_steps):
    """Plain descent on all examples at once."""
    for _ in range(n_steps):
        _, dWs, dbs = loss_and_gradients(weights, biases, X, Y, 0.3, len(X))
        weights = [W - eta * dW for W, dW in zip(weights, dWs, strict=True)]
        biases = [b - eta * db for b, db in zip(biases, dbs, strict=True)]
    return weights, biases


def untrained(X, Y, sizes, rng):
    """Yours returns the first weights, so no step of the training arrives in the result."""
    return initialize(sizes, rng)


def uphill(X, Y, sizes, rng):
    """Your steps go uphill, so the loss rises from step to step."""
    return _descended(*initialize(sizes, rng), X, Y, -0.1, 30)


def too_few_steps(X, Y, sizes, rng):
    """Yours makes too few steps, however good each of them is. Take many small batches instead."""
    return _descended(*initialize(sizes, rng), X, Y, 0.1, 30)


def rows_apart(X, Y, sizes, rng):
    """Your images and labels no longer belong together. Shuffle both with the same permutation."""
    return train(X[rng.permutation(len(X))], Y, sizes, rng)


def standardised_inside(X, Y, sizes, rng):
    """Your network expects standardized pixels, but it is asked about pixels from 0 to 1."""
    spread = X.std(axis=0)
    return train((X - X.mean(axis=0)) / np.where(spread > 0, spread, 1), Y, sizes, rng)
