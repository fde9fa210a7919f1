"""Right answers to the exercises of chapter 3, written in other ways than the reference."""

import math

import numpy as np


def mse__loop_over_examples(predictions, targets):
    total = 0.0
    for prediction, target in zip(predictions, targets, strict=True):
        total += 0.5 * sum((float(p) - float(t)) ** 2 for p, t in zip(prediction, target, strict=True))
    return total / len(targets)


def mse__squared_lengths(Y_hat, Y):
    return np.mean(np.linalg.norm(Y_hat - Y, axis=1) ** 2) / 2


def mse__einsum_scalar_array(Y_hat, Y):
    R = np.asarray(Y_hat - Y, dtype=float)
    return np.array(np.einsum("ij,ij->", R, R) / 2 / R.shape[0])


def mse_gradient__mean_of_entries_times_outputs(Y_hat, Y):
    m, k = Y.shape
    return k * (Y_hat - Y) / Y.size + np.zeros((m, k))


def mse_gradient__nested_lists(Y_hat, Y):
    m = len(Y)
    return [
        [(float(p) - float(t)) / m for p, t in zip(a, b, strict=True)] for a, b in zip(Y_hat, Y, strict=True)
    ]


def mse_gradient__targets_minus_predictions(Y_hat, Y):
    return -(1.0 / Y.shape[0]) * np.subtract(Y, Y_hat)


def linear_forward__row_by_row(X, W, b):
    return np.array([W @ x + b for x in X])


def linear_forward__einsum(inputs, weights, biases):
    return np.einsum("il,jl->ij", inputs, weights) + biases[np.newaxis, :]


def linear_forward__bias_as_a_weight(X, W, b):
    with_ones = np.column_stack([X, np.ones(len(X))])
    return with_ones @ np.column_stack([W, b]).T


def linear_gradients__example_by_example(X, Y, W, b):
    dW, db = np.zeros(W.shape), np.zeros(b.shape)
    for x, y in zip(X, Y, strict=True):
        error = W @ x + b - y
        dW += np.outer(error, x)
        db += error
    return dW / len(X), db / len(X)


def linear_gradients__normal_equations(X, Y, W, b):
    m = len(X)
    x_mean, y_mean = X.mean(axis=0), Y.mean(axis=0)
    dW = W @ (X.T @ X) / m + np.outer(b, x_mean) - Y.T @ X / m
    return [dW, W @ x_mean + b - y_mean]


def linear_gradients__einsum(X, Y, W, b):
    R = X @ W.T + b - Y
    return np.einsum("ij,il->jl", R, X) / len(R), np.einsum("ij->j", R) / len(R)


def fit_linear__pseudo_inverse(X, Y):
    solution = np.linalg.pinv(np.column_stack([np.ones(len(X)), X])) @ Y
    return solution[1:].T, solution[0]


def fit_linear__pseudo_inverse_of_the_normal_equations(X, Y):
    A = np.column_stack([X, np.ones(len(X))])
    solution = np.linalg.pinv(A.T @ A, rcond=1e-12) @ A.T @ Y
    return solution[:-1].T, solution[-1]


def fit_linear__centred(X, Y):
    x_mean, y_mean = X.mean(axis=0), Y.mean(axis=0)
    W = np.linalg.lstsq(X - x_mean, Y - y_mean, rcond=None)[0].T
    return [W, y_mean - W @ x_mean]


def fit_linear__eigenvectors_of_the_normal_equations(X, Y):
    size = math.sqrt(float(np.mean(np.square(X, dtype=float))))
    A = np.column_stack([X / size, np.ones(len(X))])
    values, vectors = np.linalg.eigh(A.T @ A)
    kept = values > 1e-10 * values[-1]
    solution = vectors[:, kept] @ ((vectors[:, kept].T @ (A.T @ Y)) / values[kept, None])
    return solution[:-1].T / size, solution[-1]
