# unseen: right | - | a permutation matrix from an identity
import numpy as np


def permute_hidden_units(W1, b1, W2, order):
    P = np.eye(len(order))[order]
    return P @ W1, P @ b1, W2 @ P.T
