"""Right answers to the exercises of chapter 13, written in other ways than the reference."""

from itertools import pairwise

import numpy as np


def initialize__loop(sizes, rng):
    weights, biases = [], []
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        weights.append(rng.standard_normal((n_out, n_in)) / np.sqrt(n_in))
        biases.append(np.zeros(n_out))
    return weights, biases


def initialize__tuples(widths, generator):
    pairs = list(pairwise(widths))
    weights = tuple(generator.normal(scale=n_in**-0.5, size=(n_out, n_in)) for n_in, n_out in pairs)
    return weights, tuple([0.0] * n_out for _, n_out in pairs)


def _sigmoid(Z):
    return (1 + np.tanh(Z / 2)) / 2


def _softmax(Z):
    powers = np.exp(Z - Z.max(axis=1)[:, None])
    return powers / powers.sum(axis=1)[:, None]


def loss_and_gradients__errors_of_single_examples(weights, biases, X, Y, alpha, n_train):
    m, A, kept = len(X), X, []
    for W, b in zip(weights, biases, strict=True):
        kept.append(A)
        Z = A @ W.T + b
        A = _sigmoid(Z)
    P = _softmax(Z)
    loss = -np.sum(Y * np.log(P)) / m
    dWs, dbs = [None] * len(weights), [None] * len(weights)
    delta = P - Y
    for layer in range(len(weights) - 1, -1, -1):
        W = weights[layer]
        loss += alpha * np.sum(W * W) / (2 * n_train)
        dWs[layer] = delta.T @ kept[layer] / m + alpha * W / n_train
        dbs[layer] = delta.mean(axis=0)
        if layer > 0:
            delta = (delta @ W) * kept[layer] * (1 - kept[layer])
    return loss, dWs, dbs


def loss_and_gradients__one_example_after_the_other(weights, biases, X, Y, alpha, n_train):
    dWs = [alpha / n_train * W for W in weights]
    dbs = [np.zeros(len(b)) for b in biases]
    loss = 0.5 * alpha / n_train * sum(float(np.vdot(W, W)) for W in weights)
    for x, y in zip(X, Y, strict=True):
        activations = [np.asarray(x, dtype=float)]
        for W, b in zip(weights, biases, strict=True):
            z = W @ activations[-1] + b
            activations.append(_sigmoid(z))
        log_p = z - np.logaddexp.reduce(z)
        loss -= y @ log_p / len(X)
        delta = np.exp(log_p) - y
        for layer in reversed(range(len(weights))):
            dWs[layer] = dWs[layer] + np.outer(delta, activations[layer]) / len(X)
            dbs[layer] = dbs[layer] + delta / len(X)
            a = activations[layer]
            delta = (weights[layer].T @ delta) * a * (1 - a)
    return loss, tuple(dWs), tuple(dbs)


def loss_and_gradients__einsum(weights, biases, X, Y, alpha, n_train):
    layers = list(zip(weights, biases, strict=True))
    activations = [X]
    for W, b in layers[:-1]:
        activations.append(1 / (1 + np.exp(-(np.einsum("ij,kj->ik", activations[-1], W) + b))))
    P = _softmax(np.einsum("ij,kj->ik", activations[-1], weights[-1]) + biases[-1])
    G, gradients = (P - Y) / len(Y), []
    for (W, _), A in zip(layers[::-1], activations[::-1], strict=True):
        gradients.append((np.einsum("mi,mj->ij", G, A) + alpha * W / n_train, np.einsum("mi->i", G)))
        G = np.einsum("mi,ij->mj", G, W) * A * (1 - A)
    penalty = alpha / 2 / n_train * np.sum(np.concatenate([W.ravel() for W in weights]) ** 2)
    loss = -np.mean(np.sum(Y * np.log(P), axis=1)) + penalty
    return loss, [dW for dW, _ in gradients[::-1]], [db for _, db in gradients[::-1]]


_gradients = loss_and_gradients__errors_of_single_examples


def train__momentum(X, Y, sizes, rng):
    weights, biases = initialize__loop(sizes, rng)
    parameters = weights + biases
    velocities = [np.zeros_like(p) for p in parameters]
    for epoch in range(40):
        eta = 0.3 if epoch < 30 else 0.06
        order = rng.permutation(len(X))
        for rows in np.array_split(order, len(X) // 30):
            _, dWs, dbs = _gradients(weights, biases, X[rows], Y[rows], 0.1, len(X))
            for p, v, grad in zip(parameters, velocities, dWs + dbs, strict=True):
                v *= 0.9
                v -= eta * grad
                p += v
    return weights, biases


def train__plain_descent_on_mini_batches(X, Y, sizes, rng):
    weights, biases = initialize__tuples(sizes, rng)
    for _ in range(60):
        order = rng.permutation(len(X))
        for start in range(0, len(X), 20):
            rows = order[start : start + 20]
            _, dWs, dbs = _gradients(weights, biases, X[rows], Y[rows], 0.1, len(X))
            weights = [W - 0.8 * dW for W, dW in zip(weights, dWs, strict=True)]
            biases = [b - 0.8 * db for b, db in zip(biases, dbs, strict=True)]
    return tuple(weights), tuple(biases)


def train__standardised_and_folded_into_the_first_layer(X, Y, sizes, rng):
    mean, spread = X.mean(axis=0), X.std(axis=0) + 0.1
    weights, biases = train__momentum((X - mean) / spread, Y, sizes, rng)
    first = weights[0] / spread
    return [first, *weights[1:]], [biases[0] - first @ mean, *biases[1:]]


def predict__loop(weights, biases, X):
    labels = []
    for x in X:
        for W, b in zip(weights, biases, strict=True):
            z = W @ x + b
            x = _sigmoid(z)
        labels.append(int(max(range(len(z)), key=z.__getitem__)))
    return labels


def predict__largest_probability(weights, biases, X):
    A = X
    for W, b in zip(weights[:-1], biases[:-1], strict=True):
        A = _sigmoid(A @ W.T + b)
    return _softmax(A @ weights[-1].T + biases[-1]).argmax(axis=-1)
