# unseen: wrong | line 12 | the sigmoid is computed first, so that its logarithm is infinite for large inputs [not finite]
import numpy as np

def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)

def binary_cross_entropy_from_logits(Z, Y):
    P = sigmoid(Z)
    with np.errstate(all="ignore"):
        terms = Y * np.log(P) + (1 - Y) * np.log(1 - P)
        return float(-terms.sum() / len(P))
