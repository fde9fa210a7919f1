# unseen: wrong | line 6 | the weights shrink after the step, so that the step shrinks too
def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    keep = 1 - eta * alpha / n_train
    W_out = []
    for W, dW in zip(weights, dWs):
        W_out.append((W - eta * dW) * keep)
    b_out = [b - eta * db for b, db in zip(biases, dbs)]
    return W_out, b_out
