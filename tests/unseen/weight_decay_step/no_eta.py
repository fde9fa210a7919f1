# unseen: wrong | line 7 | eta is missing in the decay

import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    new_w = [(1 - alpha / n_train) * W - eta * dW for W, dW in zip(weights, dWs)]
    new_b = [b - eta * db for b, db in zip(biases, dbs)]
    return new_w, new_b
