# unseen: right | - | operator functions and map in place of comprehensions
from operator import sub
import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    share = eta * alpha / n_train
    scaled = lambda slopes: map(lambda g: np.multiply(g, eta), slopes)
    shrunk = map(lambda W: W - np.multiply(W, share), weights)
    return [*map(sub, shrunk, scaled(dWs))], [*map(sub, biases, scaled(dbs))]
