# unseen: wrong | line 16 | the diagonal is p squared instead of p

import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    k = len(p)
    J = np.empty((k, k))
    for i in range(k):
        for j in range(k):
            if i == j:
                J[i, j] = p[i] * (1 - p[i])
            else:
                J[i, j] = p[i] * p[j]
    return J
