# expect: failed gradient targets_not_chosen
def minibatch_gradients(X, Y, W, b, indices):
    x, y = X[indices], Y[: len(indices)]
    error = x @ W.T + b - y
    return error.T @ x / len(x), error.mean(axis=0)
