# unseen: wrong | line 3 | the share does not contain the learning rate
def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    shrink = 1 - alpha / n_train
    new_w = [shrink * W - eta * dW for W, dW in zip(weights, dWs)]
    new_b = [b - eta * db for b, db in zip(biases, dbs)]
    return new_w, new_b
