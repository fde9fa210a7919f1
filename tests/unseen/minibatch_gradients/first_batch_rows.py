# unseen: wrong | line 5 | the first rows are used, as many as there are indices

def minibatch_gradients(X, Y, W, b, indices):
    k = len(indices)
    Xb, Yb = X[:k], Y[:k]
    E = Xb @ W.T + b - Yb
    return E.T @ Xb / k, E.sum(axis=0) / k
