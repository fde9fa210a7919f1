# unseen: wrong | line 6 | the rate is missing in the fraction by which the weights shrink
import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    keep = 1 - alpha / n_train
    W_out = [keep * weights[l] - eta * dWs[l] for l in range(len(weights))]
    b_out = [biases[l] - eta * dbs[l] for l in range(len(biases))]
    return W_out, b_out
