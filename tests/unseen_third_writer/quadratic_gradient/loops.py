# unseen: right | - | two loops over the entries
import numpy as np


def quadratic_gradient(A, b, w):
    n = len(w)
    out = [-float(b[k]) for k in range(n)]
    for i in range(n):
        for j in range(n):
            out[i] += 0.5 * A[i][j] * w[j]
            out[j] += 0.5 * A[i][j] * w[i]
    return np.array(out)
