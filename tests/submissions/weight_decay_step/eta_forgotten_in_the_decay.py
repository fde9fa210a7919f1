# expect: failed value decay_without_eta
import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    new_weights = [(1 - alpha / n_train) * W - eta * dW for W, dW in zip(weights, dWs)]
    return new_weights, [b - eta * db for b, db in zip(biases, dbs)]
