"""Known mistakes of `regularized_gradients`; each docstring is what the learner reads."""

import numpy as np

from ..references import regularized_gradients


def _with_penalty(dWs, dbs, penalties):
    return [dW + penalty for dW, penalty in zip(dWs, penalties, strict=True)], list(dbs)


def gradient_with_two(dWs, dbs, weights, alpha, n_train):
    """Your penalty part is twice ours: the 1/2 takes care of the 2."""
    return _with_penalty(dWs, dbs, [2 * alpha / n_train * W for W in weights])


def gradient_with_half(dWs, dbs, weights, alpha, n_train):
    """Your penalty part is half of ours: the square brings a 2."""
    return _with_penalty(dWs, dbs, [alpha / (2 * n_train) * W for W in weights])


def gradient_without_n(dWs, dbs, weights, alpha, n_train):
    """Your penalty part is n_train times ours."""
    return _with_penalty(dWs, dbs, [alpha * W for W in weights])


def gradient_with_minus(dWs, dbs, weights, alpha, n_train):
    """Your penalty part has the other sign: it would make the weights grow."""
    return _with_penalty(dWs, dbs, [-alpha / n_train * W for W in weights])


def gradient_with_signs(dWs, dbs, weights, alpha, n_train):
    """Your penalty part has only the signs of the weights: that is L1."""
    return _with_penalty(dWs, dbs, [alpha / n_train * np.sign(W) for W in weights])


def gradient_with_squares(dWs, dbs, weights, alpha, n_train):
    """The squares are still in yours: they must be differentiated."""
    return _with_penalty(dWs, dbs, [alpha / (2 * n_train) * np.square(W) for W in weights])


def gradient_with_sum(dWs, dbs, weights, alpha, n_train):
    """Yours adds one and the same number in a whole matrix: each weight has a derivative of its own."""
    return _with_penalty(dWs, dbs, [alpha / n_train * np.sum(W) for W in weights])


def gradient_of_last_layer(dWs, dbs, weights, alpha, n_train):
    """Only the last layer is penalised in yours: all of them are."""
    return [*dWs[:-1], dWs[-1] + alpha / n_train * weights[-1]], list(dbs)


def gradient_of_penalty_alone(dWs, dbs, weights, alpha, n_train):
    """Yours is the gradient of the penalty alone: the cost's is missing."""
    return [alpha / n_train * W for W in weights], list(dbs)


def gradient_scaled(dWs, dbs, weights, alpha, n_train):
    """Yours enlarges the gradient: not the gradient but the weight is penalised."""
    return _with_penalty(dWs, dbs, [alpha / n_train * dW for dW in dWs])


def gradient_of_biases_too(dWs, dbs, weights, alpha, n_train):
    """Your gradient of the biases has a penalty in it. The biases are not penalised: their gradient stays."""
    return regularized_gradients(dWs, dbs, weights, alpha, n_train)[0], [
        (1 + alpha / n_train) * db for db in dbs
    ]
