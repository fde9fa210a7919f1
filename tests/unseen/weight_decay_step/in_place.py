# unseen: wrong | lines 8, 9, 10 | the arrays are changed in place [changed arguments]

import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    for i in range(len(weights)):
        weights[i] *= 1 - eta * alpha / n_train
        weights[i] -= eta * dWs[i]
        biases[i] -= eta * dbs[i]
    return weights, biases
