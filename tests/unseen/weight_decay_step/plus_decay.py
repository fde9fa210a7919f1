# unseen: wrong | line 7 | 1 + in place of 1 -, so the weights grow

import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    factor = 1 + eta * alpha / n_train
    weights = [factor * W - eta * dW for W, dW in zip(weights, dWs)]
    biases = [b - eta * db for b, db in zip(biases, dbs)]
    return weights, biases
