# expect: passed - -
def minibatch_gradients(X, Y, W, b, indices):
    x, y = X[indices], Y[indices]
    error = (x @ W.T + b - y) / len(x)
    return error.T @ x, error.sum(axis=0)
