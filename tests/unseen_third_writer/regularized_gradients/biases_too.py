# unseen: wrong | line 5 | the biases, which are not penalized, get a penalty's term too: their gradient is enlarged by the share alpha / n_train
def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    c = alpha / n_train
    new_dWs = [dW + c * W for dW, W in zip(dWs, weights)]
    new_dbs = [db + c * db for db in dbs]
    return new_dWs, new_dbs
