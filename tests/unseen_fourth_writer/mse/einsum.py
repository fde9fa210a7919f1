# unseen: right | - | the sum of the squares is an einsum of the differences with themselves
import numpy as np


def mse(Y_hat, Y):
    D = np.subtract(Y_hat, Y, dtype=float)
    return float(np.einsum("ij,ij->", D, D)) / (2 * D.shape[0])
