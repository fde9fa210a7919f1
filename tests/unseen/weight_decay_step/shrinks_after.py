# unseen: wrong | line 5 | the weights are shrunk after the step

def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    keep = 1 - eta * alpha / n_train
    W2 = [keep * (W - eta * d) for W, d in zip(weights, dWs)]
    b2 = [b - eta * d for b, d in zip(biases, dbs)]
    return W2, b2
