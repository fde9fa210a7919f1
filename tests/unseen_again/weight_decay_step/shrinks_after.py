# unseen: wrong | line 11 | the weights shrink after the step

import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    new_w, new_b = [], []
    keep = 1 - eta * alpha / n_train
    for W, dW in zip(weights, dWs):
        stepped = W - eta * dW
        new_w.append(keep * stepped)
    for b, db in zip(biases, dbs):
        new_b.append(b - eta * db)
    return new_w, new_b
