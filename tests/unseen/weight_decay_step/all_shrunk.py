# unseen: wrong | line 9 | the step of the gradient is shrunk as well

import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    W_new, b_new = [], []
    for W, b, dW, db in zip(weights, biases, dWs, dbs):
        W_new.append((1 - eta * alpha / n_train) * (W - eta * dW))
        b_new.append(b - eta * db)
    return W_new, b_new
