# unseen: right | - | functools.reduce over the batches
from functools import reduce

def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]


def minibatch_gradients(X, Y, W, b, indices):
    X_few = X[indices]
    R = (X_few @ W.T + b - Y[indices]) / len(indices)
    return R.T @ X_few, R.sum(axis=0)


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    def move(point, rows):
        slopes = minibatch_gradients(X, Y, *point, rows)
        return tuple(p - eta * s for p, s in zip(point, slopes))

    return reduce(move, minibatches(len(X), batch_size, rng), (W + 0.0, b + 0.0))
