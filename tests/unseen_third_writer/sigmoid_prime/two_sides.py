# unseen: right | - | the product of the activations at z and at -z
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    z = np.asarray(z)
    return sigmoid(z) * sigmoid(-z)
