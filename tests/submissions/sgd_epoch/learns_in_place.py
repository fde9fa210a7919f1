# expect: failed changed_arguments -
def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]


def minibatch_gradients(X, Y, W, b, indices):
    error = (X[indices] @ W.T + b - Y[indices]) / len(indices)
    return error.T @ X[indices], error.sum(axis=0)


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    for indices in minibatches(len(X), batch_size, rng):
        dW, db = minibatch_gradients(X, Y, W, b, indices)
        W -= eta * dW
        b -= eta * db
    return W, b
