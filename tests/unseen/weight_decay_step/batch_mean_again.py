# unseen: wrong | lines 7, 8 | two mistakes: the decay has no eta, and the step of the gradient is divided by n_train

import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    weights = [(1 - alpha / n_train) * w - (eta / n_train) * nw for w, nw in zip(weights, dWs)]
    biases = [b - (eta / n_train) * nb for b, nb in zip(biases, dbs)]
    return weights, biases
