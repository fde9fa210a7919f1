# unseen: wrong | line 6 | old neuron i becomes new neuron order[i], and not the other way around
import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    P = np.eye(len(order))[:, order]
    return P @ W1, P @ b1, W2 @ P.T
