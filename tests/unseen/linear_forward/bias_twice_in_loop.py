# unseen: wrong | line 13 | the bias is added inside the inner loop, once for every input

import numpy as np


def linear_forward(X, W, b):
    m, n = X.shape
    k = W.shape[0]
    out = np.zeros((m, k))
    for i in range(m):
        for j in range(k):
            for l in range(n):
                out[i, j] += X[i, l] * W[j, l] + b[j]
    return out
