# unseen: wrong | line 4 | the arrays of the caller are changed [changed arguments]
def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    for i in range(len(dWs)):
        dWs[i] += alpha / n_train * weights[i]
    return dWs, dbs
