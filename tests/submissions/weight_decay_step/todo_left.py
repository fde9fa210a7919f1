# expect: not_attempted - -
import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    raise NotImplementedError("TODO")
