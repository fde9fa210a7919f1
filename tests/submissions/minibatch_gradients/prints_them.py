# expect: failed shape -
def minibatch_gradients(X, Y, W, b, indices):
    error = (X[indices] @ W.T + b - Y[indices]) / len(indices)
    print(error.T @ X[indices], error.sum(axis=0))
