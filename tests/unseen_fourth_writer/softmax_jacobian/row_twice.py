# unseen: wrong | line 13 | p_k is taken with the index of the row, so p_j is multiplied by itself
import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    k = len(p)
    J = np.zeros((k, k))
    for row in range(k):
        for col in range(k):
            kronecker = 1.0 if row == col else 0.0
            J[row, col] = p[row] * (kronecker - p[row])
    return J
