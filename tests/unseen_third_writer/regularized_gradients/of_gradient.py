# unseen: wrong | line 4 | the gradient itself is scaled and not the weights
def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    lam = alpha / n_train
    return [dW + lam * dW for dW in dWs], list(dbs)
