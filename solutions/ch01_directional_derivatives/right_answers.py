"""Right answers to the exercises of chapter 1, written in other ways than the reference."""

import itertools
import math

import numpy as np


def numerical_derivative__mean_of_both_sides(function, point, step=1e-5):
    right = (function(point + step) - function(point)) / step
    left = (function(point) - function(point - step)) / step
    return 0.5 * (right + left)


def numerical_derivative__run_as_stored(f, x, h=1e-5):
    left, right = x - h, x + h
    return np.float64(f(right) - f(left)) / (right - left)


def numerical_derivative__scalar_array(f, x, h=1e-5):
    return np.array(f(x + h) / (2 * h) - f(x - h) / (2 * h))


def numerical_derivative__three_values(f, x, h=1e-5):
    return np.gradient([f(x - h), f(x), f(x + h)], h)[1]


def _moved(w, index, by):
    out = np.array(w, dtype=float)
    out[index] += by
    return out


def numerical_gradient__helper_and_dictionary(f, w, h=1e-5):
    slopes = {i: (f(_moved(w, i, h)) - f(_moved(w, i, -h))) / (2 * h) for i in np.ndindex(*w.shape)}
    return np.array([slopes[i] for i in np.ndindex(*w.shape)]).reshape(w.shape)


def numerical_gradient__rows_of_the_identity(f, w, h=1e-5):
    units = np.eye(w.size).reshape((w.size, *w.shape))
    return np.reshape([(f(w + h * e) - f(w - h * e)) / (2 * h) for e in units], w.shape)


def numerical_gradient__puts_the_old_number_back(f, w, h=1e-5):
    w = w.astype(float)
    gradient = np.empty(w.shape)
    for i in itertools.product(*map(range, w.shape)):
        old = w[i]
        w[i] = old + h
        above = f(w)
        w[i] = old - h
        below = f(w)
        w[i] = old
        gradient[i] = (above - below) / 2 / h
    return gradient


def numerical_gradient__moves_the_argument_and_puts_it_back(f, w, h=1e-5):
    w = np.asarray(w, dtype=float)  # the argument itself where it holds floats
    gradient = np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        old = w[i]
        values = []
        for move in (h, -h):
            w[i] = old + move
            values.append(f(w))
        w[i] = old
        gradient[i] = (values[0] - values[1]) / (2 * h)
    return gradient


def numerical_gradient__nested_lists(f, w, h=1e-5):
    flat = np.asarray(w, dtype=float).ravel()
    out = np.zeros(flat.size)
    for i in range(flat.size):
        up, down = flat.copy(), flat.copy()
        up[i] += h
        down[i] -= h
        out[i] = (f(up.reshape(w.shape)) - f(down.reshape(w.shape))) / (2 * h)
    return out.reshape(w.shape).tolist()


def directional_derivative__unit_vector_first(gradient, direction):
    length = math.sqrt(sum(float(d) ** 2 for d in direction))
    if not length > 0:
        raise ValueError("no direction")
    return sum(float(g) * (float(d) / length) for g, d in zip(gradient, direction, strict=True))


def directional_derivative__cosine(grad, v):
    if not np.any(v):
        raise ValueError("v is zero")
    steepness = np.linalg.norm(grad)
    if steepness == 0:
        return 0.0  # level in every direction: there is no angle to a gradient
    cosine = np.vdot(grad, v) / (steepness * np.linalg.norm(v))
    return steepness * cosine


def directional_derivative__einsum(grad, v):
    if np.count_nonzero(v) == 0:
        raise ValueError
    return np.einsum("i,i->", grad, v / np.sqrt(np.einsum("i,i->", v, v)))


def directional_derivative__single_precision(grad, v):
    if not v.any():
        raise ValueError("no direction")
    v = v.astype(np.float32)
    return grad.astype(np.float32) @ v / np.linalg.norm(v)


def steepest_descent_direction__masked_division(g):
    length = np.sqrt(np.sum(np.asarray(g, dtype=float) ** 2))
    return np.divide(-g, length, out=np.zeros(np.shape(g)), where=length > 0)


def steepest_descent_direction__hypot(grad):
    length = math.hypot(*np.ravel(grad).tolist())
    return grad * (-1.0 / length) if length else 0.0 * grad


def steepest_descent_direction__nested_lists(grad):
    if not np.any(grad):
        return np.zeros(grad.shape).tolist()
    return (np.negative(grad) / np.linalg.norm(np.ravel(grad))).tolist()


def bowl_gradient__sum_with_itself(w):
    return w + w


def bowl_gradient__loop(point):
    partials = []
    for coordinate in point:
        partials.append(2 * float(coordinate))
    return tuple(partials)


def bowl_gradient__diagonal_matrix(w):
    return 2 * np.eye(len(w)) @ w


def quadratic_gradient__symmetric_part_first(A, b, w):
    S = (A + np.transpose(A)) / 2
    return S @ w - b


def quadratic_gradient__two_products(matrix, linear, point):
    return (matrix @ point + point @ matrix) / 2 - linear


def quadratic_gradient__indices(A, b, w):
    n = len(w)
    return [sum(0.5 * (A[i, j] + A[j, i]) * w[j] for j in range(n)) - b[i] for i in range(n)]


def quadratic_gradient__einsum(A, b, w):
    return 0.5 * np.einsum("ij,j->i", A, w) + 0.5 * np.einsum("ij,i->j", A, w) - b
