# unseen: wrong | lines 5, 6 | the mean is over the neurons

def layer_gradients(delta, A_prev):
    m, n = delta.shape
    dW = delta.T @ A_prev / n
    db = delta.sum(axis=0) / n
    return dW, db
