# unseen: wrong | line 7 | the number of training examples is missing

import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    return [W - eta * (dW + alpha * W) for W, dW in zip(weights, dWs)], [b - eta * d for b, d in zip(biases, dbs)]
