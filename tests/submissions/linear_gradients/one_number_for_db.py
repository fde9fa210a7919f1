# expect: failed shape -
def linear_gradients(X, Y, W, b):
    R = X @ W.T + b - Y
    return R.T @ X / len(X), R.mean()
