# expect: failed gradient mean_missing_in_db
def linear_gradients(X, Y, W, b):
    R = X @ W.T + b - Y
    return R.T @ X / len(X), R.sum(axis=0)
