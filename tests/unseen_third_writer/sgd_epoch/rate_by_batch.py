# unseen: wrong | line 15 | the rate is divided by the number of batches
def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]


def minibatch_gradients(X, Y, W, b, indices):
    X_few = X[indices]
    R = (X_few @ W.T + b - Y[indices]) / len(indices)
    return R.T @ X_few, R.sum(axis=0)


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    batches = minibatches(len(X), batch_size, rng)
    step = eta / len(batches)
    for rows in batches:
        dW, db = minibatch_gradients(X, Y, W, b, rows)
        W, b = W - step * dW, b - step * db
    return W, b
