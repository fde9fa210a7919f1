# unseen: wrong | line 5 | the first rows of Y are used and not the chosen ones
def minibatch_gradients(X, Y, W, b, indices):
    k = len(indices)
    Xb = X[indices]
    Yb = Y[:k]
    R = (Xb @ W.T + b - Yb) / k
    return R.T @ Xb, R.sum(axis=0)
