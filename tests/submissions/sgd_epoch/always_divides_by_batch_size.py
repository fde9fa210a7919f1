# expect: failed value short_batch_weighs_less
def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    order = rng.permutation(len(X))
    size = min(batch_size, len(X))
    for i in range(0, len(X), size):
        x, y = X[order[i : i + size]], Y[order[i : i + size]]
        error = (x @ W.T + b - y) / size
        W, b = W - eta * error.T @ x, b - eta * error.sum(axis=0)
    return W, b
