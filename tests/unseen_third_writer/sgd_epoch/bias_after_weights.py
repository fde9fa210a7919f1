# unseen: wrong | line 16 | the gradient of the bias is taken after the weights have moved
def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]


def minibatch_gradients(X, Y, W, b, indices):
    X_few = X[indices]
    R = (X_few @ W.T + b - Y[indices]) / len(indices)
    return R.T @ X_few, R.sum(axis=0)


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    for idx in minibatches(X.shape[0], batch_size, rng):
        W = W - eta * minibatch_gradients(X, Y, W, b, idx)[0]
        b = b - eta * minibatch_gradients(X, Y, W, b, idx)[1]
    return W, b
