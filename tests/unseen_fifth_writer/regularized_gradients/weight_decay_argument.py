# unseen: wrong | line 5 | the strength is not divided by the number of examples, as torch's weight_decay is not
def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    new = []
    for g, p in zip(dWs, weights):
        new.append(g + alpha * p)
    return new, dbs
