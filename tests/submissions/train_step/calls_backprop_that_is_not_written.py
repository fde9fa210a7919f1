# expect: not_checked - -
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(np.asarray(z) >= 0, 1.0, e) / (1.0 + e)


def backprop(weights, biases, X, Y):
    raise NotImplementedError


def train_step(weights, biases, X, Y, eta):
    dWs, dbs = backprop(weights, biases, X, Y)
    return [W - eta * dW for W, dW in zip(weights, dWs)], [b - eta * db for b, db in zip(biases, dbs)]
