# unseen: wrong | line 14 | the probability of the row is squared where that of the column belongs
import numpy as np


def softmax_jacobian(z):
    shifted = [float(v) - float(max(z)) for v in z]
    powers = np.exp(shifted)
    p = powers / np.sum(powers)
    k = len(p)
    J = np.zeros((k, k))
    for row in range(k):
        for col in range(k):
            kronecker = 1.0 if row == col else 0.0
            J[row, col] = p[row] * kronecker - p[row] * p[row]
    return J
