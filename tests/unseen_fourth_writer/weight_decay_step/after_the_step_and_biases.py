# unseen: wrong | lines 9, 10 | the weights shrink after the step and not before it, and the biases shrink too
import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    shrink = 1 - eta * alpha / n_train
    new_weights, new_biases = [], []
    for W, b, dW, db in zip(weights, biases, dWs, dbs):
        new_weights.append((W - eta * dW) * shrink)
        new_biases.append(b * shrink - eta * db)
    return new_weights, new_biases
