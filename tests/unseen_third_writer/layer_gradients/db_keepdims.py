# unseen: wrong | line 5 | db is a matrix with one row [shape]
def layer_gradients(delta, A_prev):
    m = delta.shape[0]
    dW = delta.T @ A_prev / m
    db = delta.sum(axis=0, keepdims=True) / m
    return dW, db
