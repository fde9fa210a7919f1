# expect: failed changed_arguments -
import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    for i in range(len(weights)):
        weights[i] = (1 - eta * alpha / n_train) * weights[i] - eta * dWs[i]
        biases[i] = biases[i] - eta * dbs[i]
    return weights, biases
