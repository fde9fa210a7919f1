# unseen: right | - | exp(-|z|) over the square of one plus it
import numpy as np

def sigmoid_prime(z):
    e = np.exp(-np.abs(np.asarray(z, dtype=float)))
    return e / (1.0 + e) ** 2
