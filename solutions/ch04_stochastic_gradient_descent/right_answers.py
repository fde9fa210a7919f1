"""Right answers to the exercises of chapter 4, written in other ways than the reference."""

import numpy as np


def minibatches__shuffled_in_place(count, size, generator):
    order = np.arange(count)
    generator.shuffle(order)
    return np.split(order, np.arange(size, count, size))


def minibatches__lists_filled_one_by_one(m, batch_size, rng):
    batches = []
    for place, index in enumerate(rng.permutation(m)):
        if place % batch_size == 0:
            batches.append([])
        batches[-1].append(int(index))
    return batches


def minibatches__rest_cut_off_in_a_while_loop(m, batch_size, rng):
    rest, batches = rng.permutation(m), ()
    while len(rest):
        batches, rest = (*batches, rest[:batch_size]), rest[batch_size:]
    return batches


def minibatches__numbers_permuted(m, batch_size, rng):
    return np.array_split(rng.permuted(np.arange(m)), range(batch_size, m, batch_size))


def minibatch_gradients__example_by_example(X, Y, W, b, indices):
    dW, db = np.zeros(W.shape), np.zeros(b.shape)
    for i in indices:
        error = W @ X[i] + b - Y[i]
        dW += np.outer(error, X[i]) / len(indices)
        db += error / len(indices)
    return dW, db


def minibatch_gradients__einsum(inputs, targets, weights, biases, rows):
    x, y = inputs.take(rows, axis=0), targets.take(rows, axis=0)
    error = np.einsum("ij,kj->ik", x, weights) + biases - y
    return [np.einsum("ik,ij->kj", error, x) / len(x), error.mean(axis=0)]


def minibatch_gradients__each_row_weighted_by_how_often_it_is_drawn(X, Y, W, b, indices):
    share = np.bincount(indices, minlength=len(X)) / len(indices)
    error = (X @ W.T + b - Y) * share[:, None]
    return error.T @ X, error.sum(axis=0)


def minibatch_gradients__matrix_that_chooses_rows(X, Y, W, b, indices):
    choose = np.eye(len(X))[indices]
    error = choose @ X @ W.T + b - choose @ Y
    return (error.T @ choose @ X / len(indices)).tolist(), error.mean(axis=0)


def sgd_epoch__inputs_and_targets_shuffled_as_one(X, Y, W, b, eta, batch_size, rng):
    both, n = rng.permutation(np.hstack([X, Y])), X.shape[1]

    def walk(rest, W, b):
        if not len(rest):
            return W, b
        x, error = rest[:batch_size, :n], rest[:batch_size, :n] @ W.T + b - rest[:batch_size, n:]
        return walk(rest[batch_size:], W - eta * error.T @ x / len(x), b - eta * error.mean(axis=0))

    return walk(both, W, b)


def sgd_epoch__slices_of_shuffled_pairs(X, Y, W, b, eta, batch_size, rng):
    order = rng.permutation(len(X))
    X, Y = X[order], Y[order]
    W, b = W.astype(float), b.astype(float)
    for start in range(0, len(X), batch_size):
        x, y = X[start : start + batch_size], Y[start : start + batch_size]
        error = (x @ W.T + b - y) / len(x)
        W -= eta * error.T @ x
        b -= eta * error.sum(axis=0)
    return W, b


def sgd_epoch__bias_as_one_more_weight(inputs, targets, weights, biases, rate, size, generator):
    ones = np.ones((len(inputs), 1))
    A = np.hstack([inputs, ones])
    V = np.column_stack([weights, biases]).astype(float)
    order = generator.permutation(len(A))
    for chosen in np.split(order, range(size, len(A), size)):
        V = V - rate / len(chosen) * (V @ A[chosen].T - targets[chosen].T) @ A[chosen]
    return [V[:, :-1], V[:, -1].tolist()]
