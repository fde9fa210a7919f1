"""Right answers to the exercises of chapter 10, written in other ways than the reference."""

import itertools
import math

import numpy as np


def product_loss__loop(weights, inputs, targets):
    total = 0.0
    for x, y in zip(inputs, targets, strict=True):
        total += (weights[0] * weights[1] * x - y) ** 2
    return total / (2 * len(inputs))


def product_loss__dot_product(w, x, y):
    residual = y - np.prod(w) * x
    return residual @ residual / (2 * residual.size)


def product_loss__two_layers(w, X, Y):
    hidden = w[0] * X
    return 0.5 * np.square(w[1] * hidden - Y).mean()


def product_loss_gradient__backwards(w, x, y):
    a = w[0] * x
    delta = (w[1] * a - y) / len(x)
    return [np.sum(delta * w[1] * x), np.sum(delta * a)]


def product_loss_gradient__means_first(w, x, y):
    slope = w[0] * w[1] * np.mean(x**2) - np.mean(x * y)
    return slope * w[::-1]


def product_loss_gradient__loop(w, x, y):
    by_first = by_second = 0.0
    for xi, yi in zip(x, y, strict=True):
        difference = yi - w[0] * w[1] * xi
        by_first -= difference * w[1] * xi
        by_second -= difference * w[0] * xi
    return (by_first / len(x), by_second / len(x))


def product_loss_hessian__two_parts(w, x, y):
    of_output = np.outer(w[::-1], w[::-1]) * np.mean(x**2)
    residual = np.mean((w[0] * w[1] * x - y) * x)
    return of_output + residual * np.array([[0, 1], [1, 0]])


def product_loss_hessian__filled(w, x, y):
    H = np.empty((2, 2))
    H[0, 0] = w[1] ** 2 * (x @ x) / len(x)
    H[1, 1] = w[0] ** 2 * (x @ x) / len(x)
    H[0, 1] = H[1, 0] = (2 * w[0] * w[1] * (x @ x) - x @ y) / len(x)
    return H


def product_loss_hessian__lists(w, x, y):
    w1, w2 = float(w[0]), float(w[1])
    m = len(x)
    xx = sum(float(a) * float(a) for a in x) / m
    xy = sum(float(a) * float(b) for a, b in zip(x, y, strict=True)) / m
    return [[xx * w2 * w2, 2 * xx * w1 * w2 - xy], [2 * xx * w1 * w2 - xy, xx * w1 * w1]]


def classify_critical_point__signs(H, tol=1e-8):
    values = np.linalg.eigvalsh(H)
    values = np.where(np.abs(values) <= tol * np.abs(values).max(), 0, np.sign(values))
    if {-1, 1} <= set(values):
        return "saddle"
    if 0 in values:
        return "inconclusive"
    return "minimum" if values[0] > 0 else "maximum"


def classify_critical_point__general_eigenvalues(H, tol=1e-8):
    values = np.linalg.eigvals(np.asarray(H, dtype=float)).real
    size = max(abs(value) for value in values)
    up = any(value > tol * size for value in values)
    down = any(value < -tol * size for value in values)
    flat = any(abs(value) <= tol * size for value in values)
    names = {(True, False, False): "minimum", (False, True, False): "maximum"}
    return "saddle" if up and down else names.get((up, down, flat), "inconclusive")


def classify_critical_point__scaled_first(H, tol=1e-8):
    size = np.linalg.norm(H, ord=2)
    if size == 0:
        return "inconclusive"
    values, _ = np.linalg.eigh(H / size)
    lowest, highest = values[0], values[-1]
    if lowest < -tol and highest > tol:
        return "saddle"
    if lowest > tol:
        return "minimum"
    return "maximum" if highest < -tol else "inconclusive"


def violates_convexity__difference(f, u, v, t):
    gap = f(t * u + (1 - t) * v) - (t * f(u) + (1 - t) * f(v))
    return gap > 1e-10 * max(1, abs(f(u)), abs(f(v)))


def violates_convexity__from_the_other_end(f, u, v, t):
    place = v + t * (np.asarray(u) - v)
    chord = f(v) + t * (f(u) - f(v))
    return bool(f(place) - chord > 1e-10 * max([1.0, abs(f(u)), abs(f(v))]))


def violates_convexity__branches(g, a, b, share):
    ends = np.array([g(a), g(b)])
    weights = np.array([share, 1 - share])
    top = weights @ ends + 1e-10 * np.max([1, *np.abs(ends)])
    return bool(g(weights[0] * a + weights[1] * b) > top)


def permute_hidden_units__take(W1, b1, W2, order):
    return np.take(W1, order, axis=0), np.take(b1, order), np.take(W2, order, axis=1)


def permute_hidden_units__permutation_matrix(W1, b1, W2, order):
    P = np.eye(len(order))[order]
    return P @ W1, P @ b1, W2 @ P.T


def permute_hidden_units__neuron_by_neuron(W1, b1, W2, order):
    rows, biases, columns = [], [], []
    for old in order:
        rows.append(list(W1[old]))
        biases.append(b1[old])
        columns.append(W2[:, old])
    return rows, biases, np.stack(columns, axis=1)


def count_hidden_permutations__loop(hidden_sizes):
    count = 1
    for size in hidden_sizes:
        for n in range(2, size + 1):
            count *= n
    return count


def count_hidden_permutations__perm(hidden_sizes):
    return math.prod(map(math.perm, hidden_sizes))


def count_hidden_permutations__recursion(hidden_sizes):
    if not hidden_sizes:
        return 1
    return math.factorial(hidden_sizes[0]) * count_hidden_permutations__recursion(hidden_sizes[1:])


def filter_normalize__row_by_row(direction, W):
    normalized = np.zeros(W.shape)
    for j in range(len(W)):
        length = np.linalg.norm(direction[j])
        if length > 0:
            normalized[j] = direction[j] * np.linalg.norm(W[j]) / length
    return normalized


def filter_normalize__divide_where(direction, W):
    wanted = np.sqrt(np.einsum("ij,ij->i", W, W, dtype=float))
    lengths = np.sqrt(np.einsum("ij,ij->i", direction, direction, dtype=float))
    ratio = np.divide(wanted, lengths, out=np.zeros(len(W)), where=lengths != 0)
    return direction * ratio[:, np.newaxis]


def filter_normalize__lists(d, W):
    result = []
    for row, weights in zip(d, W, strict=True):
        length = math.hypot(*row)
        scale = math.hypot(*weights) / length if length else 0.0
        result.append([scale * entry for entry in row])
    return result


def loss_along__filled(loss, w, direction, ts):
    losses = np.empty(len(ts))
    for i, t in enumerate(ts):
        losses[i] = loss(w + t * direction)
    return losses


def loss_along__all_places_first(loss, w, direction, ts):
    places = np.asarray(w)[None] + np.multiply.outer(ts, direction)
    return [loss(place) for place in places]


def loss_along__generator(f, start, arrow, steps):
    return tuple(itertools.starmap(lambda t: f(start + arrow * t), ((t,) for t in steps)))
