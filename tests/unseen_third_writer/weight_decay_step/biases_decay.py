# unseen: wrong | line 7 | the biases shrink too
def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    def step(p, g):
        return (1 - eta * alpha / n_train) * p - eta * g

    new_weights = list(map(step, weights, dWs))
    new_biases = list(map(step, biases, dbs))
    return new_weights, new_biases
