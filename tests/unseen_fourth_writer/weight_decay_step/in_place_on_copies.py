# unseen: right | - | copies that are changed in place, with map and a lambda for the biases
import numpy as np


def weight_decay_step(weights, biases, dWs, dbs, eta, alpha, n_train):
    shrunk = [np.array(W, dtype=float) for W in weights]
    for W, dW in zip(shrunk, dWs):
        W -= (eta * alpha / n_train) * W
        W -= np.multiply(eta, dW)
    return shrunk, list(map(lambda b, db: np.subtract(b, np.multiply(eta, db)), biases, dbs))
