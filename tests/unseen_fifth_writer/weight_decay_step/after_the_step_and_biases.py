# unseen: wrong | lines 6, 7 | the weights shrink after the step and not before it, and the biases shrink too
def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    factor = 1.0 - eta * alpha / n_train
    out_w, out_b = [], []
    for i in range(len(weights)):
        out_w.append(factor * (weights[i] - eta * dWs[i]))
        out_b.append(factor * biases[i] - eta * dbs[i])
    return out_w, out_b
