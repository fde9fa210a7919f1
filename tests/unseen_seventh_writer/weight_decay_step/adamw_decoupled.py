# unseen: wrong | lines 5, 8 | eta is missing in the decay, and the biases decay
import numpy as np

def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    wd = alpha / n_train
    def upd(p, g):
        return p - wd * p - eta * g
    return list(map(upd, weights, dWs)), list(map(upd, biases, dbs))
