# unseen: wrong | line 7 | the weights shrink after the step, so the step shrinks too
import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    keep = 1 - eta * alpha / n_train
    Ws = [(W - eta * dW) * keep for W, dW in zip(weights, dWs)]
    bs = [b - eta * db for b, db in zip(biases, dbs)]
    return Ws, bs
