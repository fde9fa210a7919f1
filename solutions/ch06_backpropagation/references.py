"""References of chapter 6: what its exercises ask for, and what notebooks are given."""

import numpy as np

from ..ch05_neural_networks import network_forward, sigmoid, sigmoid_prime


def quadratic_cost(A, Y):
    r"""The quadratic cost, half the squared distance to the targets, averaged over the examples.

    Parameters
    ----------
    A : ndarray, shape (m, n)
        Outputs of the network, one example a row.
    Y : ndarray, shape (m, n)
        Targets.

    Returns
    -------
    C : float
        ``1 / (2 m) * sum of (A - Y) ** 2``.

    Source: Nielsen, Neural Networks and Deep Learning (2015), ch. 2, eq. (26).
    """
    return float(np.sum((A - Y) ** 2) / (2 * len(A)))


def output_error(A, Y, Z):
    r"""Error of the output neurons under the quadratic cost, for each example by itself.

    Parameters
    ----------
    A : ndarray, shape (m, n)
        Activations of the output layer, ``sigmoid(Z)``, one example a row.
    Y : ndarray, shape (m, n)
        Targets.
    Z : ndarray, shape (m, n)
        Weighted inputs of the output layer.

    Returns
    -------
    delta : ndarray, shape (m, n)
        ``delta[i, j]`` is the derivative of the loss of example i, ``1/2 * sum of (A[i] - Y[i]) ** 2``, with
        respect to ``Z[i, j]``. There is no 1/m in it, because it belongs to one example.

    Source: Nielsen (2015), ch. 2, eq. (BP1); Rumelhart, Hinton & Williams (1986), eqs. (4) and (5).
    """
    return (A - Y) * sigmoid_prime(Z)


def hidden_error(delta_next, W_next, Z):
    r"""Error of a hidden layer from the error of the layer after it.

    Parameters
    ----------
    delta_next : ndarray, shape (m, n_next)
        Error of the layer after this one, one example a row.
    W_next : ndarray, shape (n_next, n)
        Weights from this layer to the one after it; ``W_next[k, j]`` goes from neuron j to neuron k.
    Z : ndarray, shape (m, n)
        Weighted inputs of this layer.

    Returns
    -------
    delta : ndarray, shape (m, n)
        ``delta[i, j]`` is the derivative of the loss of example i with respect to ``Z[i, j]``.

    Source: Nielsen (2015), ch. 2, eq. (BP2); Rumelhart, Hinton & Williams (1986), eq. (7).
    """
    return (delta_next @ W_next) * sigmoid_prime(Z)


def layer_gradients(delta, A_prev):
    r"""Gradient of the cost with respect to one layer's weights and biases.

    Parameters
    ----------
    delta : ndarray, shape (m, n)
        Error of the layer, one example a row, without 1/m.
    A_prev : ndarray, shape (m, n_prev)
        Activations of the layer before, one example a row.

    Returns
    -------
    dW : ndarray, shape (n, n_prev)
        Derivative of the cost, a mean over the m examples, with respect to each weight.
    db : ndarray, shape (n,)
        Derivative of the cost with respect to each bias.

    Source: Nielsen (2015), ch. 2, eqs. (BP3) and (BP4), averaged over the examples.
    """
    m = len(delta)
    return delta.T @ A_prev / m, delta.sum(axis=0) / m


def linear_backward(G, A_prev, W):
    r"""Step backward through ``Z = A_prev @ W.T + b``, with both kinds of derivatives.

    Parameters
    ----------
    G : ndarray, shape (m, n)
        Derivative of the whole cost with respect to Z. The 1/m of the mean is in it already.
    A_prev : ndarray, shape (m, n_prev)
        What the layer was given in the forward pass.
    W : ndarray, shape (n, n_prev)
        Weights of the layer.

    Returns
    -------
    dA_prev : ndarray, shape (m, n_prev)
        Derivative of the whole cost with respect to `A_prev`, which is passed on to the layer before.
    dW : ndarray, shape (n, n_prev)
        Derivative of the whole cost with respect to `W`, which is stored.
    db : ndarray, shape (n,)
        Derivative of the whole cost with respect to the biases, which is stored.

    Source: Goodfellow, Bengio & Courville, Deep Learning (2016), section 6.5.6.
    """
    return G @ W, G.T @ A_prev, G.sum(axis=0)


def backprop(weights, biases, X, Y):
    r"""Gradient of the quadratic cost of a sigmoid network with respect to all weights and biases.

    Parameters
    ----------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of the layers, from the first to the last.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Biases of the layers.
    X : ndarray, shape (m, n_0)
        Inputs, one example a row.
    Y : ndarray, shape (m, n_L)
        Targets.

    Returns
    -------
    dWs : list of ndarray, shapes as in `weights`
        ``dWs[l][j, k]`` is the derivative of ``quadratic_cost`` with respect to ``weights[l][j, k]``.
    dbs : list of ndarray, shapes as in `biases`
        ``dbs[l][j]`` is the derivative of ``quadratic_cost`` with respect to ``biases[l][j]``.

    Source: Nielsen (2015), ch. 2, "The backpropagation algorithm"; Rumelhart, Hinton & Williams (1986).
    """
    zs, activations = network_forward(weights, biases, X)
    delta = output_error(activations[-1], Y, zs[-1])
    dWs, dbs = [], []
    for layer in reversed(range(len(weights))):
        dW, db = layer_gradients(delta, activations[layer])  # activations[layer] went into this layer
        dWs.insert(0, dW)
        dbs.insert(0, db)
        if layer > 0:
            delta = hidden_error(delta, weights[layer], zs[layer - 1])
    return dWs, dbs


def train_step(weights, biases, X, Y, eta):
    r"""One step of gradient descent on the quadratic cost of a sigmoid network.

    Parameters
    ----------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of the layers. They keep their values.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Biases of the layers. They keep their values.
    X : ndarray, shape (m, n_0)
        Inputs, one example a row.
    Y : ndarray, shape (m, n_L)
        Targets.
    eta : float
        Learning rate, above 0.

    Returns
    -------
    weights : list of ndarray, shapes as before
        The weights after the step, as new arrays.
    biases : list of ndarray, shapes as before
        The biases after the step, as new arrays.

    Source: Rumelhart, Hinton & Williams (1986), eq. (8).
    """
    dWs, dbs = backprop(weights, biases, X, Y)
    new_weights = [W - eta * dW for W, dW in zip(weights, dWs, strict=True)]
    new_biases = [b - eta * db for b, db in zip(biases, dbs, strict=True)]
    return new_weights, new_biases


def two_layer_update(x, y, W1, W2, eta):
    r"""One training step of the 3-2-1 net by hand, with one example, sigmoid neurons and no biases.

    Parameters
    ----------
    x : ndarray, shape (3,)
        The input.
    y : float
        Its target.
    W1 : ndarray, shape (2, 3)
        Weights from the inputs to the hidden neurons.
    W2 : ndarray, shape (1, 2)
        Weights from the hidden neurons to the output neuron.
    eta : float
        Learning rate, above 0.

    Returns
    -------
    y_hat : float
        Output of the net with the OLD weights. The loss that descends is ``1/2 * (y - y_hat) ** 2``.
    W1_new : ndarray, shape (2, 3)
        Weights to the hidden neurons after the step.
    W2_new : ndarray, shape (1, 2)
        Weights to the output neuron after the step.

    Source: Rumelhart, Hinton & Williams (1986), eqs. (4) to (8), for one example.
    """
    z1 = W1 @ x  # (2,)
    a1 = sigmoid(z1)
    z2 = W2 @ a1  # (1,)
    y_hat = sigmoid(z2)
    delta2 = (y_hat - y) * sigmoid_prime(z2)  # (1,)
    delta1 = (W2.T @ delta2) * sigmoid_prime(z1)  # (2,), with the old W2
    return float(y_hat[0]), W1 - eta * np.outer(delta1, x), W2 - eta * np.outer(delta2, a1)
