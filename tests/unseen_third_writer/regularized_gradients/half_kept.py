# unseen: wrong | line 5 | the half of the penalty is still in its gradient
def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    out = []
    for dW, W in zip(dWs, weights):
        out.append(dW + alpha / (2 * n_train) * W)
    return out, dbs
