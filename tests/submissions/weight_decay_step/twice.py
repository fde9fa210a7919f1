# expect: failed value decay_twice
import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    dWs = [dW + alpha / n_train * W for dW, W in zip(dWs, weights)]
    kept = 1 - eta * alpha / n_train
    new_weights = [kept * W - eta * dW for W, dW in zip(weights, dWs)]
    return new_weights, [b - eta * db for b, db in zip(biases, dbs)]
