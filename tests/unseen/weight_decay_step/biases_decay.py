# unseen: wrong | line 9 | the biases decay too

import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    shrink = 1 - eta * alpha / n_train
    return ([shrink * W - eta * dW for W, dW in zip(weights, dWs)],
            [shrink * b - eta * db for b, db in zip(biases, dbs)])
