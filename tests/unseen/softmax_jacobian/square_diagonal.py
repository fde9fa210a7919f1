# unseen: wrong | line 12 | the diagonal is p (1 - p) and the rest p_i p_j without the minus

import numpy as np


def softmax_jacobian(z):
    p = np.exp(z - np.max(z))
    p = p / p.sum()
    J = np.zeros((len(z), len(z)))
    for i in range(len(z)):
        for j in range(len(z)):
            J[i, j] = p[i] * (1 - p[i]) if i == j else p[i] * p[j]
    return J
