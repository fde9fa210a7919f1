# unseen: wrong | line 7 | the gradient step is shrunk too, since the factor multiplies the whole difference
import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    keep = 1 - eta * alpha / n_train
    moved = [keep * (W - eta * g) for W, g in zip(weights, dWs)]
    return moved, [c - eta * g for c, g in zip(biases, dbs)]
