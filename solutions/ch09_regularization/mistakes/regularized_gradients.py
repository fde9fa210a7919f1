"""Known mistakes of `regularized_gradients`; each docstring is what the learner reads."""

import numpy as np

from ..references import regularized_gradients


def _with_penalty(dWs, dbs, penalties):
    return [dW + penalty for dW, penalty in zip(dWs, penalties, strict=True)], list(dbs)


def gradient_with_two(dWs, dbs, weights, alpha, n_train):
    """The penalty term of yours is twice ours, because the 1/2 cancels the 2 of the square."""
    return _with_penalty(dWs, dbs, [2 * alpha / n_train * W for W in weights])


def gradient_with_half(dWs, dbs, weights, alpha, n_train):
    """The penalty term of yours is half of ours, because the derivative of the square brings a 2."""
    return _with_penalty(dWs, dbs, [alpha / (2 * n_train) * W for W in weights])


def gradient_without_n(dWs, dbs, weights, alpha, n_train):
    """The penalty term of yours is n_train times ours."""
    return _with_penalty(dWs, dbs, [alpha * W for W in weights])


def gradient_with_minus(dWs, dbs, weights, alpha, n_train):
    """The penalty term of yours has the opposite sign, so it would make the weights grow."""
    return _with_penalty(dWs, dbs, [-alpha / n_train * W for W in weights])


def gradient_with_signs(dWs, dbs, weights, alpha, n_train):
    """The penalty term of yours contains only the signs of the weights, which is L1."""
    return _with_penalty(dWs, dbs, [alpha / n_train * np.sign(W) for W in weights])


def gradient_with_squares(dWs, dbs, weights, alpha, n_train):
    """The penalty term of yours still contains squares, which must be differentiated."""
    return _with_penalty(dWs, dbs, [alpha / (2 * n_train) * np.square(W) for W in weights])


def gradient_with_sum(dWs, dbs, weights, alpha, n_train):
    """Yours adds the same number in a whole matrix, but each weight has a derivative of its own."""
    return _with_penalty(dWs, dbs, [alpha / n_train * np.sum(W) for W in weights])


def gradient_of_last_layer(dWs, dbs, weights, alpha, n_train):
    """Yours penalizes only the last layer, but all layers are penalized."""
    return [*dWs[:-1], dWs[-1] + alpha / n_train * weights[-1]], list(dbs)


def gradient_of_penalty_alone(dWs, dbs, weights, alpha, n_train):
    """Yours is the gradient of the penalty alone. The gradient of the cost is missing."""
    return [alpha / n_train * W for W in weights], list(dbs)


def gradient_scaled(dWs, dbs, weights, alpha, n_train):
    """Yours enlarges the gradient, but the penalty is on the weights."""
    return _with_penalty(dWs, dbs, [alpha / n_train * dW for dW in dWs])


def gradient_of_biases_too(dWs, dbs, weights, alpha, n_train):
    """Your gradient with respect to the biases contains a penalty. Biases are not penalized, so their
    gradient stays as it is.
    """
    return regularized_gradients(dWs, dbs, weights, alpha, n_train)[0], [
        (1 + alpha / n_train) * db for db in dbs
    ]
