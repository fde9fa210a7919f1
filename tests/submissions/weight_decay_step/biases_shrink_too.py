# expect: failed value biases_decay_too
import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    kept = 1 - eta * alpha / n_train

    def step(values, slopes):
        return [kept * v - eta * s for v, s in zip(values, slopes)]

    return step(weights, dWs), step(biases, dbs)
