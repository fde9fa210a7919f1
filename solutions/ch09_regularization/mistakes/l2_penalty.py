"""Known mistakes of `l2_penalty`; each docstring is what the learner reads."""

import numpy as np

from ..references import l2_penalty


def penalty_without_half(weights, alpha, n_train):
    """Yours is exactly twice ours, because the denominator contains a 2 as well."""
    return 2 * l2_penalty(weights, alpha, n_train)


def penalty_without_n(weights, alpha, n_train):
    """Yours is n_train times ours. The penalty is divided by the number of training examples."""
    return n_train * l2_penalty(weights, alpha, n_train)


def penalty_with_mean_square(weights, alpha, n_train):
    """Yours takes the mean of the squares, but their sum is asked for."""
    return float(alpha / (2 * n_train) * sum(np.mean(np.square(W)) for W in weights))


def penalty_with_length(weights, alpha, n_train):
    """Yours adds the norms of the matrices, but the squared norms are meant."""
    return float(alpha / (2 * n_train) * sum(np.linalg.norm(W) for W in weights))


def penalty_with_absolute_values(weights, alpha, n_train):
    """Yours adds absolute values, which is L1 and not L2."""
    return float(alpha / (2 * n_train) * sum(np.sum(np.abs(W)) for W in weights))


def penalty_of_last_layer(weights, alpha, n_train):
    """Only the last layer counts in yours. Does a loop overwrite its sum?"""
    return l2_penalty(weights[-1:], alpha, n_train)


def penalty_of_first_layer(weights, alpha, n_train):
    """Only the first layer counts in yours. Does a loop end too early?"""
    return l2_penalty(weights[:1], alpha, n_train)


def penalty_square_of_sum(weights, alpha, n_train):
    """Yours adds first and squares afterward, so positive and negative weights cancel."""
    return float(alpha / (2 * n_train) * sum(np.sum(W) ** 2 for W in weights))


def penalty_with_spectral_norm(weights, alpha, n_train):
    """Yours squares the largest singular value of each matrix, which is np.linalg.norm(W, 2). The squares
    of all entries are meant.
    """
    return float(alpha / (2 * n_train) * sum(np.linalg.norm(W, 2) ** 2 for W in weights))


def penalty_multiplied_by_n(weights, alpha, n_train):
    """Yours multiplies by n_train where it should divide: a / 2 * n is (a / 2) * n. Put 2 * n_train into
    parentheses.
    """
    return n_train**2 * l2_penalty(weights, alpha, n_train)


def penalty_of_matrix_product(weights, alpha, n_train):
    """Yours adds the entries of W @ W.T, which are products of rows. Square each entry instead: W * W."""
    return float(alpha / (2 * n_train) * sum(np.sum(W @ W.T) for W in weights))


def penalty_halved_twice(weights, alpha, n_train):
    """Yours is exactly half of ours, because the 2 is divided by twice."""
    return l2_penalty(weights, alpha, n_train) / 2
