# unseen: right | - | the logarithm of the sum comes from the reduction of a ufunc
import numpy as np


def softmax_cross_entropy(Z, Y):
    Z = np.asarray(Z, dtype=float)
    lse = np.logaddexp.reduce(Z, axis=1)
    surprise = lse[:, None] - Z
    return np.einsum("ij,ij->", Y, surprise).item() / Z.shape[0]
