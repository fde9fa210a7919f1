# unseen: wrong | line 12 | off the diagonal it is -p_j^2 and not -p_j p_k
import numpy as np


def softmax_jacobian(z):
    p = np.exp(z - np.max(z))
    p = p / np.sum(p)
    k = len(p)
    J = np.empty((k, k))
    for i in range(k):
        for j in range(k):
            J[i, j] = p[i] * (1 - p[i]) if i == j else -p[i] * p[i]
    return J
