"""Right answers to the exercises of chapter 5, written in other ways than the reference."""

import itertools
import math

import numpy as np


def sigmoid__tanh(z):
    return 0.5 * (1.0 + np.tanh(np.asarray(z) / 2))


def sigmoid__masks(weighted_input):
    weighted_input = np.array(weighted_input, dtype=float)
    out = np.empty(weighted_input.shape)
    up = weighted_input >= 0
    out[up] = 1 / (1 + np.exp(-weighted_input[up]))
    down = np.exp(weighted_input[~up])
    out[~up] = down / (1 + down)
    return out


def sigmoid__clipped_far_out(z):
    return 1.0 / (1.0 + np.exp(-np.clip(z, -700, 700)))


def sigmoid__logarithm_of_it(z):
    return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))


def sigmoid__nested_lists(z):
    if np.ndim(z) > 0:
        return [sigmoid__nested_lists(row) for row in z]
    return 1 / (1 + math.exp(-z)) if z > 0 else math.exp(z) / (1 + math.exp(z))


def sigmoid_prime__tanh(z):
    return (1.0 - np.tanh(np.asarray(z) / 2) ** 2) / 4


def sigmoid_prime__distance_from_the_middle(z):
    return 0.25 - (sigmoid__tanh(z) - 0.5) ** 2


def sigmoid_prime__exponentials(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2


def sigmoid_prime__a_minus_a_squared(z):
    a = sigmoid__masks(z)
    return a - a**2


def count_polynomial_features__factorials(n, degree):
    return math.factorial(n + degree - 1) // (math.factorial(degree) * math.factorial(n - 1))


def count_polynomial_features__running_product(n, degree):
    count = 1
    for i in range(degree):
        count = count * (n + i) // (i + 1)
    return count


def count_polynomial_features__row_by_row(variables, power):
    # Entry i: monomials in the first i + 1 variables. One degree more is a running sum.
    row = [1] * variables
    for _ in range(power):
        row = list(itertools.accumulate(row))
    return row[-1]


def layer_forward__einsum(A_prev, W, b):
    Z = np.einsum("mk,jk->mj", A_prev, W) + b
    return [Z, sigmoid__tanh(Z)]


def layer_forward__columns(previous, weights, biases):
    z = weights @ previous.T + biases.reshape(-1, 1)
    return z.T, sigmoid__masks(z).T


def layer_forward__loops_and_lists(A_prev, W, b):
    Z, A = [], []
    for x in A_prev:
        z = [sum(w * a for w, a in zip(row, x, strict=True)) + bias for row, bias in zip(W, b, strict=True)]
        Z.append(z)
        A.append([sigmoid__nested_lists(value) for value in z])
    return Z, A


def layer_forward__bias_as_a_weight(A_prev, W, b):
    extended = np.hstack([A_prev, np.ones((len(A_prev), 1))])
    Z = extended @ np.hstack([W, b[:, None]]).T
    return Z, sigmoid__clipped_far_out(Z)


def network_forward__one_loop(weights, biases, X):
    a, zs, activations = X, [], [X]
    for layer in range(len(weights)):
        z = np.dot(a, weights[layer].T) + biases[layer]
        a = sigmoid__tanh(z)
        zs += [z]
        activations += [a]
    return zs, activations


def network_forward__recursive(weights, biases, X):
    if not weights:
        return [], [X]
    Z, A = layer_forward__einsum(X, weights[0], biases[0])
    zs, activations = network_forward__recursive(weights[1:], biases[1:], A)
    return [Z, *zs], [X, *activations]


def network_forward__accumulated(weights, biases, X):
    def layer(a, parameters):
        return sigmoid__tanh(a @ parameters[0].T + parameters[1])

    layers = list(zip(weights, biases, strict=True))
    activations = list(itertools.accumulate(layers, layer, initial=X))
    return [a @ W.T + b for a, (W, b) in zip(activations, layers, strict=False)], activations


def network_forward__tuples_and_a_copy(ws, bs, inputs):
    zs, activations = (), (inputs.copy(),)
    for w, b in zip(ws, bs, strict=True):
        zs += (activations[-1] @ w.T + b,)
        activations += (sigmoid__masks(zs[-1]),)
    return zs, activations


def network_forward__one_example_at_a_time(weights, biases, X):
    zs, activations = [[] for _ in weights], [X] + [[] for _ in weights]
    for x in X:
        a = x
        for layer, (W, b) in enumerate(zip(weights, biases, strict=True)):
            z = W @ a + b
            a = sigmoid__tanh(z)
            zs[layer].append(z)
            activations[layer + 1].append(a)
    return [np.array(z) for z in zs], [np.array(a) for a in activations]
