# expect: failed gradient sum_instead_of_mean
def minibatch_gradients(X, Y, W, b, indices):
    error = X[indices] @ W.T + b - Y[indices]
    return error.T @ X[indices], error.sum(axis=0)
