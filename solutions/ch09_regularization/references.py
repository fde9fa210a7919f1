"""References of chapter 9: what its exercises ask for, and what notebooks are given."""

import math

import numpy as np


def polynomial_features(x, degree):
    """Powers 1 to `degree` of each number, one number a row, shape (m, degree). The bias is no feature."""
    return np.power.outer(np.asarray(x, dtype=float), np.arange(1, degree + 1))


def fit_polynomial(x, y, degree, alpha):
    r"""The polynomial with the lowest regularized cost, half the mean squared error plus the L2 penalty.

    Parameters
    ----------
    x, y : ndarray, shape (n,)
        Training data.
    degree : int
        Degree of the polynomial, 1 or more.
    alpha : float
        Strength of the penalty alpha / (2 n) * sum of w ** 2, 0 or more. The bias is not in it.

    Returns
    -------
    w : ndarray, shape (degree,)
        Weights of the powers 1 to `degree`.
    b : float
        The bias.

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning (2009), section 3.4.1.
    """
    X = polynomial_features(x, degree)
    center = X.mean(axis=0)
    # The best bias makes the mean residual 0, so what is left is a problem without a bias.
    centered = np.vstack([X - center, np.sqrt(alpha) * np.eye(degree)])
    w = np.linalg.lstsq(centered, np.concatenate([y - np.mean(y), np.zeros(degree)]), rcond=None)[0]
    return w, float(np.mean(y) - center @ w)


def l2_penalty(weights, alpha, n_train):
    r"""The L2 penalty on the weights of all layers.

    Parameters
    ----------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of the layers. The biases are not among them.
    alpha : float
        Strength, 0 or more.
    n_train : int
        Number of all training examples, also if a step uses fewer of them.

    Returns
    -------
    penalty : float
        Half the sum of the squares of all weights of all layers, times `alpha`, divided by `n_train`.

    Source: Nielsen, Neural Networks and Deep Learning (2015), ch. 3, eq. (87).
    """
    return float(alpha / (2 * n_train) * sum(np.sum(np.square(W)) for W in weights))


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    r"""Gradient of the cost with the L2 penalty, from the gradient of the cost without it.

    Parameters
    ----------
    dWs : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Gradient of the cost without the penalty, with respect to the weights.
    dbs : list of ndarray, shapes (n_1,), (n_2,), ...
        The same with respect to the biases.
    weights : list of ndarray, shapes as in `dWs`
        The weights themselves.
    alpha : float
        Strength of the penalty, 0 or more.
    n_train : int
        Number of training examples.

    Returns
    -------
    dWs : list of ndarray, shapes as before
        Gradient with the penalty ``l2_penalty(weights, alpha, n_train)``, with respect to the weights.
    dbs : list of ndarray, shapes as before
        The same with respect to the biases, which are not penalized. They may be the arrays that came in.

    Source: Nielsen (2015), ch. 3, eqs. (88) and (89).
    """
    return [dW + alpha / n_train * W for dW, W in zip(dWs, weights, strict=True)], list(dbs)


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    r"""One step of descent with weight decay, in which the weights shrink first.

    Parameters
    ----------
    weights : list of ndarray, shapes (n_1, n_0), (n_2, n_1), ...
        Weights of the layers. They keep their values.
    biases : list of ndarray, shapes (n_1,), (n_2,), ...
        Biases of the layers. They keep their values.
    dWs : list of ndarray, shapes as in `weights`
        Gradient of the cost without any penalty, with respect to the weights.
    dbs : list of ndarray, shapes as in `biases`
        The same with respect to the biases.
    eta : float
        Learning rate, above 0.
    alpha : float
        Strength, 0 or more.
    n_train : int
        Number of training examples.

    Returns
    -------
    weights : list of ndarray, shapes as before
        The weights after a step of rate `eta` on the cost with its L2 penalty, as new arrays.
    biases : list of ndarray, shapes as before
        The biases after the plain step, as new arrays. Biases do not decay.

    Source: Nielsen (2015), ch. 3, eqs. (91) and (92); Krogh & Hertz (1992), eq. (2).
    """
    kept = 1 - eta * alpha / n_train
    new_weights = [kept * W - eta * dW for W, dW in zip(weights, dWs, strict=True)]
    new_biases = [b - eta * db for b, db in zip(biases, dbs, strict=True)]
    return new_weights, new_biases


def early_stopping(validation_losses, patience):
    r"""When to stop, and which epoch to keep, from the validation losses as they come in.

    Parameters
    ----------
    validation_losses : ndarray or list of float, shape (n_epochs,)
        Loss on the validation data after each epoch, counted from 0. It may contain NaN, which is never
        better.
    patience : int
        The number of epochs in a row without a loss strictly below the best so far that ends the training.

    Returns
    -------
    best_epoch : int
        The epoch with the best loss of all that were run, and the first of them if several are equal.
    stop_epoch : int
        The last epoch that is run. Losses after it are never seen.

    Raises
    ------
    ValueError
        If `patience` is below 1, or there is no loss.

    Source: Prechelt, Early Stopping - But When? (1998), section 2, the third class of criteria.
    """
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("early stopping needs a patience of at least 1 and at least one loss")
    best, best_epoch, waited = math.inf, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
        if waited == patience:
            break
    return best_epoch, epoch
