# expect: failed value decay_after_the_step
import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    new_weights = [W - eta * dW for W, dW in zip(weights, dWs)]
    new_weights = [(1 - eta * alpha / n_train) * W for W in new_weights]
    return new_weights, [b - eta * db for b, db in zip(biases, dbs)]
