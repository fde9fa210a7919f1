# expect: failed shape -
def linear_gradients(X, Y, W, b):
    R = X @ W.T + b - Y
    return X.T @ R / len(X), R.mean(axis=0)
