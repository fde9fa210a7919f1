# unseen: wrong | line 11 | every output gets the first bias
import numpy as np


def linear_forward(X, W, b):
    m, n = X.shape
    k = W.shape[0]
    out = np.zeros((m, k))
    for i in range(m):
        for j in range(k):
            total = b[0]
            for p in range(n):
                total = total + W[j, p] * X[i, p]
            out[i, j] = total
    return out
