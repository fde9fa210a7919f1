# unseen: wrong | lines 3, 5 | the weights grow by the share, and the biases take the step of rate 1
def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    f = 1 + eta * alpha / n_train
    weights = [f * w - eta * d for w, d in zip(weights, dWs)]
    biases = [b - d for b, d in zip(biases, dbs)]
    return weights, biases
