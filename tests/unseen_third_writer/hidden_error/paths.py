# unseen: right | - | a sum over the paths, neuron by neuron
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)


def hidden_error(delta_next, W_next, Z):
    arrived = np.zeros(Z.shape)
    for k, row in enumerate(W_next):
        arrived += np.multiply.outer(delta_next[:, k], row)
    np.multiply(arrived, sigmoid_prime(Z), out=arrived)
    return arrived
