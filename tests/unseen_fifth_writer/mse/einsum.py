# unseen: right | - | the sum of squares by einsum
import numpy as np


def mse(Y_hat, Y):
    d = np.subtract(Y_hat, Y, dtype=float)
    return np.einsum("ij,ij->", d, d).item() / d.shape[0] / 2
