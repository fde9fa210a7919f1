# expect: failed gradient sum_instead_of_mean
def linear_gradients(X, Y, W, b):
    R = X @ W.T + b - Y
    return R.T @ X, R.sum(axis=0)
