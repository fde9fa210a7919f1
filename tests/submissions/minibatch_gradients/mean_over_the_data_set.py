# expect: failed gradient divided_by_all
def minibatch_gradients(X, Y, W, b, indices):
    m = X.shape[0]
    error = X[indices] @ W.T + b - Y[indices]
    return error.T @ X[indices] / m, error.sum(axis=0) / m
