# unseen: wrong | lines 16, 17 | W and b of the caller are changed [changed arguments]
def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]


def minibatch_gradients(X, Y, W, b, indices):
    X_few = X[indices]
    R = (X_few @ W.T + b - Y[indices]) / len(indices)
    return R.T @ X_few, R.sum(axis=0)


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    for idx in minibatches(len(X), batch_size, rng):
        dW, db = minibatch_gradients(X, Y, W, b, idx)
        W -= eta * dW
        b -= eta * db
    return W, b
