# unseen: wrong | line 3 | the bias is forgotten in the prediction
def linear_gradients(X, Y, W, b):
    pred = X.dot(W.T)
    err = (pred - Y) / len(X)
    return err.T.dot(X), err.sum(0)
