# unseen: wrong | line 5 | dW comes out transposed [shape]
def linear_gradients(X, Y, W, b):
    m, n = X.shape
    R = X @ W.T + b - Y
    dW = X.T @ R / m
    db = R.mean(axis=0)
    return dW, db
