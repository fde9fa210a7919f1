"""Right answers to the exercises of chapter 6, written in other ways than the reference."""

import math

import numpy as np


def _bend(z):
    return 0.5 * (1.0 + np.tanh(np.asarray(z) / 2))


def _slope(z):
    return 0.25 / np.cosh(np.clip(np.asarray(z) / 2, -300, 300)) ** 2


def output_error__from_the_activations(A, Y, Z):
    return (A - Y) * A * (1 - A)


def output_error__loops(outputs, targets, weighted):
    rows = []
    for a_row, y_row, z_row in zip(outputs, targets, weighted, strict=True):
        slopes = [math.exp(-abs(z)) / (1 + math.exp(-abs(z))) ** 2 for z in z_row]
        rows.append([(a - y) * s for a, y, s in zip(a_row, y_row, slopes, strict=True)])
    return rows


def output_error__two_minus_signs(A, Y, Z):
    delta = Y - A
    delta = delta * _slope(Z)
    return -delta


def hidden_error__einsum(delta_next, W_next, Z):
    return np.einsum("mk,kj->mj", delta_next, W_next) * _slope(Z)


def hidden_error__columns(delta_next, W_next, Z):
    return (W_next.T @ delta_next.T).T * _slope(Z)


def hidden_error__slopes_as_a_diagonal_matrix(delta_next, W_next, Z):
    return [list(np.diag(_slope(z)) @ W_next.T @ d) for d, z in zip(delta_next, Z, strict=True)]


def hidden_error__loops(later, W, Z):
    delta = np.zeros(Z.shape)
    for i in range(Z.shape[0]):
        for j in range(Z.shape[1]):
            for k in range(len(W)):
                delta[i, j] += W[k][j] * later[i][k]
            delta[i, j] *= _slope(Z[i, j])
    return tuple(delta)


def layer_gradients__sum_of_outer_products(delta, A_prev):
    m = delta.shape[0]
    dW = sum(np.outer(d, a) for d, a in zip(delta, A_prev, strict=True)) / m
    return dW, sum(delta) / m


def layer_gradients__einsum(delta, A_prev):
    return [np.einsum("ij,ik->jk", delta, A_prev) / len(A_prev), np.mean(delta, axis=0)]


def layer_gradients__mean_of_outer_products(delta, A_prev):
    return (delta[:, :, None] * A_prev[:, None, :]).mean(axis=0), delta.T.mean(axis=1)


def layer_gradients__bias_as_a_weight(delta, A_prev):
    extended = np.hstack([A_prev, np.ones((len(A_prev), 1))])
    both = (delta / len(delta)).T @ extended
    return both[:, :-1], both[:, -1]


def linear_backward__einsum(G, A_prev, W):
    dA_prev = np.einsum("ij,jk->ik", G, W)
    dW = np.einsum("ij,ik->jk", G, A_prev)
    return dA_prev, dW, np.einsum("ij->j", G)


def linear_backward__transposed_products(G, A_prev, W):
    return (W.T @ G.T).T, (A_prev.T @ G).T, G.T @ np.ones(len(G))


def linear_backward__lists(G, A_prev, W):
    m, n, n_prev = len(G), len(W), len(W[0])
    dA_prev = [[sum(G[x][j] * W[j][k] for j in range(n)) for k in range(n_prev)] for x in range(m)]
    dW = [[sum(G[x][j] * A_prev[x][k] for x in range(m)) for k in range(n_prev)] for j in range(n)]
    return [dA_prev, dW, [sum(G[x][j] for x in range(m)) for j in range(n)]]


def _forward(weights, biases, X):
    kept = [X]
    for W, b in zip(weights, biases, strict=True):
        kept.append(_bend(kept[-1] @ W.T + b))
    return kept


def backprop__from_the_activations(weights, biases, X, Y):
    kept = _forward(weights, biases, X)
    dWs, dbs = [None] * len(weights), [None] * len(weights)
    G = (kept[-1] - Y) / len(X)
    for layer in range(len(weights) - 1, -1, -1):
        A = kept[layer + 1]
        G = G * A * (1 - A)
        dWs[layer], dbs[layer] = G.T @ kept[layer], G.sum(axis=0)
        G = G @ weights[layer]
    return dWs, dbs


def backprop__one_example_after_the_other(weights, biases, X, Y):
    dWs, dbs = [np.zeros(W.shape) for W in weights], [np.zeros(b.shape) for b in biases]
    for x, y in zip(X, Y, strict=True):
        a, z = [x], []
        for W, b in zip(weights, biases, strict=True):
            z.append(W @ a[-1] + b)
            a.append(_bend(z[-1]))
        delta = (a[-1] - y) * _slope(z[-1])
        for layer in reversed(range(len(weights))):
            dWs[layer] += np.outer(delta, a[layer]) / len(X)
            dbs[layer] += delta / len(X)
            if layer:
                delta = (weights[layer].T @ delta) * _slope(z[layer - 1])
    return tuple(dWs), tuple(dbs)


def backprop__recursion(weights, biases, inputs, targets):
    m = len(inputs)

    def walk(layers, A_prev):
        """Gradients of these layers, and what is passed on to the one before."""
        if not layers:
            return [], (A_prev - targets) / m
        (W, b), *rest = layers
        Z = A_prev @ W.T + b
        later, passed_on = walk(rest, _bend(Z))
        G = passed_on * _slope(Z)
        return [(G.T @ A_prev, G.sum(axis=0)), *later], G @ W

    gradients, _ = walk(list(zip(weights, biases, strict=True)), inputs)
    return [dW for dW, _ in gradients], [db for _, db in gradients]


def backprop__delta_of_the_other_sign(weights, biases, X, Y):
    kept = _forward(weights, biases, X)
    delta = (Y - kept[-1]) * kept[-1] * (1 - kept[-1])
    backwards = []
    for layer in reversed(range(len(weights))):
        backwards.append((-delta.T @ kept[layer] / len(X), -delta.mean(axis=0)))
        delta = (delta @ weights[layer]) * kept[layer] * (1 - kept[layer])  # of X too, but never used
    dWs, dbs = zip(*backwards[::-1], strict=True)
    return dWs, dbs


def train_step__with_backprop(weights, biases, X, Y, eta):
    dWs, dbs = backprop__from_the_activations(weights, biases, X, Y)
    return (
        [W - eta * dW for W, dW in zip(weights, dWs, strict=True)],
        [b - eta * db for b, db in zip(biases, dbs, strict=True)],
    )


def train_step__on_copies(weights, biases, X, Y, eta):
    new_weights, new_biases = [W.astype(float) for W in weights], [b.astype(float) for b in biases]
    dWs, dbs = backprop__one_example_after_the_other(weights, biases, X, Y)
    for layer in range(len(weights)):
        new_weights[layer] -= eta * dWs[layer]
        new_biases[layer] -= eta * dbs[layer]
    return new_weights, new_biases


def train_step__updated_on_the_way_back(weights, biases, X, Y, rate):
    kept = _forward(weights, biases, X)
    G = (kept[-1] - Y) / len(X)
    new_weights, new_biases = (), ()
    for W, b, A_prev, A in zip(weights[::-1], biases[::-1], kept[-2::-1], kept[:0:-1], strict=True):
        G = G * A * (1 - A)
        new_weights = (W - rate * G.T @ A_prev, *new_weights)
        new_biases = (b - rate * G.sum(axis=0), *new_biases)
        G = G @ W  # the old W
    return new_weights, new_biases


def two_layer_update__entry_by_entry(x, y, W1, W2, eta):
    a1 = [1 / (1 + math.exp(-sum(W1[j][k] * x[k] for k in range(3)))) for j in range(2)]
    y_hat = 1 / (1 + math.exp(-sum(W2[0][j] * a1[j] for j in range(2))))
    delta2 = (y_hat - y) * y_hat * (1 - y_hat)
    delta1 = [W2[0][j] * delta2 * a1[j] * (1 - a1[j]) for j in range(2)]
    W1_new = [[W1[j][k] - eta * delta1[j] * x[k] for k in range(3)] for j in range(2)]
    W2_new = [[W2[0][j] - eta * delta2 * a1[j] for j in range(2)]]
    return y_hat, W1_new, W2_new


def two_layer_update__delta_rule(x, y, W1, W2, eta):
    h1 = W1.dot(x)
    out1 = _bend(h1)
    h2 = W2.dot(out1)
    y_hat = _bend(h2)
    delta2 = (y - y_hat) * _slope(h2)
    delta1 = W2.T.dot(delta2) * _slope(h1)
    return y_hat.item(), W1 + eta * delta1[:, None] * x, W2 + eta * delta2[:, None] * out1


def two_layer_update__as_a_batch_of_one(x, y, W1, W2, eta):
    weights, biases = [W1, W2], [np.zeros(2), np.zeros(1)]
    X, Y = x[None, :], np.array([[y]])
    dWs, _ = backprop__from_the_activations(weights, biases, X, Y)
    y_hat = _forward(weights, biases, X)[-1]
    return y_hat[0, 0], W1 - eta * dWs[0], W2 - eta * dWs[1]
