# unseen: wrong | lines 6, 7 | the factor 2 is left over in dW, and db has the wrong sign
def linear_gradients(X, Y, W, b):
    m = X.shape[0]
    Y_hat = X @ W.T + b
    diff = Y_hat - Y
    dW = 2 / m * diff.T @ X
    db = -diff.sum(axis=0) / m
    return dW, db
