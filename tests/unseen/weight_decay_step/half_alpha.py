# unseen: wrong | line 4 | the decay is half as strong

def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    shrink = 1 - eta * alpha / (2 * n_train)
    new_weights = [shrink * W - eta * dW for W, dW in zip(weights, dWs)]
    new_biases = [b - eta * db for b, db in zip(biases, dbs)]
    return new_weights, new_biases
