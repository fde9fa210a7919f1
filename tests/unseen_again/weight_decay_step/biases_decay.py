# unseen: wrong | line 9 | the biases shrink too

import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    shrink = 1 - eta * alpha / n_train
    new_w = [shrink * W - eta * dW for W, dW in zip(weights, dWs)]
    new_b = [shrink * b - eta * db for b, db in zip(biases, dbs)]
    return new_w, new_b
