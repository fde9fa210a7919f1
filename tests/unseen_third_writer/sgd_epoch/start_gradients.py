# unseen: wrong | line 16 | the gradients are all taken at the start of the epoch
def minibatches(m, batch_size, rng):
    order = rng.permutation(m)
    return [order[i : i + batch_size] for i in range(0, m, batch_size)]


def minibatch_gradients(X, Y, W, b, indices):
    X_few = X[indices]
    R = (X_few @ W.T + b - Y[indices]) / len(indices)
    return R.T @ X_few, R.sum(axis=0)


def sgd_epoch(X, Y, W, b, eta, batch_size, rng):
    W_new, b_new = W.copy(), b.copy()
    for idx in minibatches(len(Y), batch_size, rng):
        gW, gb = minibatch_gradients(X, Y, W, b, idx)
        W_new = W_new - eta * gW
        b_new = b_new - eta * gb
    return W_new, b_new
