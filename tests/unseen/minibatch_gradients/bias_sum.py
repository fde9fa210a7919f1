# unseen: wrong | line 7 | the mean is missing in db only

def minibatch_gradients(X, Y, W, b, indices):
    Xb = X[indices]
    E = Xb @ W.T + b - Y[indices]
    dW = E.T @ Xb / len(indices)
    db = E.sum(axis=0)
    return dW, db
