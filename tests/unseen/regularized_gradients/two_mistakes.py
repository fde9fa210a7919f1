# unseen: wrong | lines 7, 9 | two mistakes: the half is kept, and the biases are penalised by the sum of the weights of their neuron

import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    c = alpha / (2 * n_train)
    return ([g + c * w for g, w in zip(dWs, weights)],
            [g + c * w.sum(axis=1) for g, w in zip(dbs, weights)])
