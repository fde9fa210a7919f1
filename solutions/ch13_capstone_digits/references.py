"""References of chapter 13: what its exercises ask for, and what notebooks are given."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np

from ..ch05_neural_networks import sigmoid
from ..ch08_cross_entropy import softmax, softmax_cross_entropy
from ..ch12_momentum_and_adaptive_methods import adam_step


def split_digits(pixels, labels):
    """Pixels from 0 to 1 and labels: (X, labels) of the 1,347 for training, then of the 450 held out."""
    order = np.random.default_rng(13).permutation(len(labels))
    X, labels = pixels / 16, labels.astype(int)
    seen, held_out = order[:1347], order[1347:]
    return X[seen], labels[seen], X[held_out], labels[held_out]


def initialize(sizes, rng):
    r"""First weights and biases of a network: small random weights, no biases.

    Parameters
    ----------
    sizes : list of int
        Widths of the layers, the inputs first: ``[64, 30, 10]``.
    rng : numpy.random.Generator
        The only source of chance. The layers are drawn one after the other, the first one first.

    Returns
    -------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Each layer drawn in one piece of this shape from a normal distribution with mean 0 and variance
        1 / n_in, where n_in is the number of inputs of that layer.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Zeros.

    Source: LeCun, Bottou, Orr & Müller (1998), section 4.6, eq. (16); Nielsen (2015), ch. 3.
    """
    weights = [rng.normal(0.0, np.sqrt(1 / n_in), size=(n_out, n_in)) for n_in, n_out in pairwise(sizes)]
    return weights, [np.zeros(n_out) for n_out in sizes[1:]]


def loss_and_gradients(weights, biases, X, Y, alpha, n_train):
    r"""Regularized cross-entropy of a network with sigmoid layers and softmax output, and its gradient.

    Parameters
    ----------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of the layers, of which there is at least one.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Biases of the layers.
    X : ndarray, shape (m, n_0)
        Inputs, one example a row; floats or integers.
    Y : ndarray, shape (m, n_L)
        Targets: rows of probabilities that sum to 1, for example one-hot rows.
    alpha : float
        Strength of the L2 penalty alpha / (2 n_train) * sum of w ** 2, at least 0. The penalty does not
        include the biases.
    n_train : int
        Number of training examples; `X` may hold fewer of them.

    Returns
    -------
    loss : float
        Mean cross-entropy of the m examples plus the penalty.
    dWs : list of ndarray, shapes as in `weights`
        Gradient of the loss with respect to the weights.
    dbs : list of ndarray, shapes as in `biases`
        Gradient of the loss with respect to the biases.

    Source: Bishop (2006), sections 5.3.1 and 5.5; Nielsen (2015), ch. 3, eq. (87).
    """
    activations = [X]
    for W, b in zip(weights[:-1], biases[:-1], strict=True):
        activations.append(sigmoid(activations[-1] @ W.T + b))
    Z = activations[-1] @ weights[-1].T + biases[-1]
    penalty = alpha / (2 * n_train) * sum(np.sum(W**2) for W in weights)
    loss = softmax_cross_entropy(Z, Y) + float(penalty)

    G = (softmax(Z) - Y) / len(X)
    dWs, dbs = [], []
    for W, A in zip(reversed(weights), reversed(activations), strict=True):
        dWs.insert(0, G.T @ A + alpha / n_train * W)
        dbs.insert(0, np.sum(G, axis=0))
        G = G @ W * A * (1 - A)  # of no use below the first layer, and harmless there
    return loss, dWs, dbs


def train(X, Y, sizes, rng):
    r"""Train a network on images of digits until it reads others well, by a method of your choice.

    Parameters
    ----------
    X : ndarray, shape (m, 64)
        Training images, with pixels from 0 (paper) to 1 (ink).
    Y : ndarray, shape (m, 10)
        Their labels as one-hot rows.
    sizes : list of int
        Widths of the layers: 64, the hidden ones, 10.
    rng : numpy.random.Generator
        The only source of chance: draw the first weights from it, and the order of the examples if you
        shuffle them.

    Returns
    -------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of a network with sigmoid hidden layers that reads pixels from 0 to 1.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Its biases. The network must read at least 95 % of the digits that are not in `X`, and the
        training may take 20 seconds of processor time.

    Source: Adam: Kingma & Ba (2015), algorithm 1; mini-batches: Nielsen (2015), ch. 1.
    """
    weights, biases = initialize(sizes, rng)
    parameters = [*weights, *biases]
    means, squares = ([np.zeros_like(p) for p in parameters] for _ in range(2))
    t = 0
    for _ in range(30):
        order = rng.permutation(len(X))
        for start in range(0, len(X), 32):
            batch, t = order[start : start + 32], t + 1
            halves = parameters[: len(weights)], parameters[len(weights) :]
            _, dWs, dbs = loss_and_gradients(*halves, X[batch], Y[batch], 0.3, len(X))
            for i, grad in enumerate([*dWs, *dbs]):
                parameters[i], means[i], squares[i] = adam_step(
                    parameters[i], means[i], squares[i], grad, t, 0.01, 0.9, 0.999, 1e-8
                )
    return parameters[: len(weights)], parameters[len(weights) :]


def predict(weights, biases, X):
    r"""The most probable class of each example.

    Parameters
    ----------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of a network with sigmoid hidden layers and softmax output.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Its biases.
    X : ndarray, shape (m, n_0)
        Inputs, one example a row.

    Returns
    -------
    labels : ndarray of int, shape (m,)
        0 for the first output, 1 for the second, and so on.

    Source: Bishop (2006), section 1.5.1.
    """
    A = X
    for W, b in zip(weights[:-1], biases[:-1], strict=True):
        A = sigmoid(A @ W.T + b)
    return np.argmax(A @ weights[-1].T + biases[-1], axis=1)  # softmax keeps the order of the logits


# --- The digits ------------------------------------------------------------------------------------------


@cache
def read_digits():
    """The split digits of the file beside the chapters."""
    with np.load(Path(__file__).parents[1] / "digits.npz") as file:
        return split_digits(file["pixels"], file["labels"])


def logits_of(weights, biases, X):
    """Logits of the network."""
    for W, b in zip(weights[:-1], biases[:-1], strict=True):
        X = sigmoid(X @ W.T + b)
    return X @ weights[-1].T + biases[-1]
