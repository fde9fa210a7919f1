# unseen: wrong | line 3 | divided by the number of neurons
def layer_gradients(delta, A_prev):
    m = delta.shape[1]
    dW = delta.T.dot(A_prev) / m
    db = delta.sum(axis=0) / m
    return dW, db
