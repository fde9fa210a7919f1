# expect: failed value pairs_torn
def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    X = X[rng.permutation(len(X))]
    Y = Y[rng.permutation(len(Y))]
    for i in range(0, len(X), batch_size):
        x, y = X[i : i + batch_size], Y[i : i + batch_size]
        error = (x @ W.T + b - y) / len(x)
        W, b = W - eta * error.T @ x, b - eta * error.sum(axis=0)
    return W, b
