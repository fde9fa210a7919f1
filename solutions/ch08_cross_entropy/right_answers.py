"""Right answers to the exercises of chapter 8, written in other ways than the reference."""

import math

import numpy as np


def _surprise(p):
    return math.inf if p == 0 else -math.log(p)


def _cost_of_output(a, y):
    cost = 0.0
    if y > 0:
        cost += y * _surprise(a)
    if y < 1:
        cost += (1 - y) * _surprise(1 - a)
    return cost


def binary_cross_entropy__one_output_at_a_time(A, Y):
    costs = [
        sum(_cost_of_output(a, y) for a, y in zip(row, wanted, strict=True))
        for row, wanted in zip(A, Y, strict=True)
    ]
    return sum(costs) / len(costs)


def binary_cross_entropy__chosen_afterwards(A, Y):
    with np.errstate(divide="ignore", invalid="ignore"):
        yes = np.where(Y == 0, 0.0, -Y * np.log(A))
        no = np.where(Y == 1, 0.0, -(1 - Y) * np.log1p(-A))
    return np.mean(np.sum(yes + no, axis=1))


def binary_cross_entropy__nan_only(outputs, targets):
    with np.errstate(all="ignore"):
        parts = np.array([targets * np.log(outputs), (1 - targets) * np.log(1 - outputs)])
    parts[np.isnan(parts)] = 0.0
    return -parts.sum() / outputs.shape[0]


def binary_cross_entropy__nan_left_out_of_the_sum(A, Y):
    with np.errstate(all="ignore"):
        return -np.nansum(Y * np.log(A) + (1 - Y) * np.log(1 - A)) / len(A)


def binary_cross_entropy_from_logits__straight_part_first(Z, Y):
    bent = np.log1p(np.exp(-np.abs(Z)))
    return (np.maximum(Z, 0) - Z * Y + bent).sum() / len(Z)


def binary_cross_entropy_from_logits__logaddexp(Z, Y):
    return float(np.sum(Y * np.logaddexp(0, -Z) + (1 - Y) * np.logaddexp(0, Z)) / len(Z))


def binary_cross_entropy_from_logits__softplus_minus(Z, Y):
    return np.mean(np.sum(np.logaddexp(0.0, Z) - Z * Y, axis=1))


def binary_cross_entropy_from_logits__loops(logits, targets):
    total = 0.0
    for row, wanted in zip(logits, targets, strict=True):
        for z, y in zip(row, wanted, strict=True):
            small = math.log1p(math.exp(-abs(z)))
            total += y * (max(-z, 0) + small) + (1 - y) * (max(z, 0) + small)
    return total / len(logits)


def cross_entropy_output_error__both_parts(A, Y):
    return -Y * (1 - A) + (1 - Y) * A


def cross_entropy_output_error__chain_rule(A, Y):
    A = np.clip(A, 1e-300, 1 - 2**-53)  # a quotient has no value at the very ends
    by_activation = (1 - Y) / (1 - A) - Y / A
    return by_activation * A * (1 - A)


def cross_entropy_output_error__lists(A, Y):
    return [[a - y for a, y in zip(*rows, strict=True)] for rows in zip(A, Y, strict=True)]


def one_hot__comparison(labels, n_classes):
    return (labels[:, None] == np.arange(n_classes)).astype(float)


def one_hot__rows_of_the_identity(labels, n_classes):
    return np.eye(n_classes)[labels]


def one_hot__lists_of_whole_numbers(labels, n_classes):
    return [[1 if j == label else 0 for j in range(n_classes)] for label in labels]


def softmax__columns(Z):
    shifted = Z.T - Z.max(axis=1)
    powers = np.exp(shifted)
    return (powers / powers.sum(axis=0)).T


def softmax__differences(Z):
    with np.errstate(over="ignore"):
        return 1 / np.exp(Z[:, None, :] - Z[:, :, None]).sum(axis=2)


def softmax__row_by_row(logits):
    rows = []
    for z in logits:
        largest = max(z)
        powers = [math.exp(value - largest) for value in z]
        rows.append([power / sum(powers) for power in powers])
    return rows


def _probabilities(z):
    powers = np.exp(np.asarray(z) - np.max(z))
    return powers / powers.sum()


def softmax_jacobian__identity(z):
    p = _probabilities(z)
    return p[:, None] * (np.eye(len(p)) - p)


def softmax_jacobian__two_cases(z):
    p = _probabilities(z)
    k = len(p)
    return [[p[i] * (1 - p[i]) if i == j else -p[i] * p[j] for j in range(k)] for i in range(k)]


def softmax_jacobian__diagonal_filled(z):
    p = _probabilities(z)
    J = -np.outer(p, p)
    np.fill_diagonal(J, p * (1 - p))
    return J


def cross_entropy__one_row_at_a_time(P, Y):
    costs = [
        sum(y * _surprise(p) for p, y in zip(row, wanted, strict=True) if y > 0)
        for row, wanted in zip(P, Y, strict=True)
    ]
    return sum(costs) / len(P)


def cross_entropy__ones_where_nothing_is_wanted(P, Y):
    with np.errstate(divide="ignore"):
        logarithms = np.log(np.where(Y == 0, 1.0, P))
    return -np.einsum("ij,ij->", Y, logarithms) / P.shape[0]


def cross_entropy__nan_left_out_of_the_sum(P, Y):
    with np.errstate(all="ignore"):
        return float(-np.nansum(Y * np.log(P)) / len(P))


def softmax_cross_entropy__log_sum_exp(Z, Y):
    largest = np.max(Z, axis=1)
    log_sum = largest + np.log(np.exp(Z - largest[:, None]).sum(axis=1))
    return np.mean(log_sum - (Z * Y).sum(axis=1))


def softmax_cross_entropy__logaddexp_reduce(Z, Y):
    log_sum = np.logaddexp.reduce(Z, axis=1)
    return float(np.sum(Y * (log_sum[:, None] - Z)) / len(Y))


def softmax_cross_entropy__loops(logits, targets):
    total = 0.0
    for z, y in zip(logits, targets, strict=True):
        largest = max(z)
        rest = math.log(math.fsum(math.exp(value - largest) for value in z))
        total += math.fsum(wanted * (rest + largest - value) for value, wanted in zip(z, y, strict=True))
    return total / len(logits)


def softmax_cross_entropy_gradient__through_the_jacobian(Z, Y):
    rows = []
    for z, y in zip(Z, Y, strict=True):
        p = _probabilities(z)
        # -y/p times diag(p) - p p^T, with the division carried out on paper
        rows.append(-y + p * np.sum(y))
    return np.array(rows) / len(Z)


def softmax_cross_entropy_gradient__two_parts(Z, Y):
    m = Z.shape[0]
    powers = np.exp(Z - Z.max(axis=1)[:, None])
    return powers / (m * powers.sum(axis=1)[:, None]) - Y / m


def softmax_cross_entropy_gradient__lists(logits, targets):
    m = len(logits)
    return [
        [(p - wanted) / m for p, wanted in zip(_probabilities(z), y, strict=True)]
        for z, y in zip(logits, targets, strict=True)
    ]
