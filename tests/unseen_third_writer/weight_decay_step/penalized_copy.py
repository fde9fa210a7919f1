# unseen: right | - | copies that are changed in place
def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    new_w, new_b = [], []
    for W, b, dW, db in zip(weights, biases, dWs, dbs):
        W, b = W.astype(float), b.astype(float)
        W *= 1.0 - eta * alpha / n_train
        W -= eta * dW
        b -= eta * db
        new_w.append(W)
        new_b.append(b)
    return new_w, new_b
