# unseen: wrong | line 14 | the slope is added and not multiplied
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)
def sigmoid_prime(z):
    a = sigmoid(z)
    return a * (1.0 - a)

def hidden_error(delta_next, W_next, Z):
    pulled = np.einsum("ik,kj->ij", delta_next, W_next)
    return pulled + sigmoid_prime(Z)
