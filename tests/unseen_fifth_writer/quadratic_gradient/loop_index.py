# unseen: wrong | line 10 | the entries of row i are multiplied by w[i] and not by w[j]
import numpy as np


def quadratic_gradient(A, b, w):
    n = len(w)
    g = np.zeros(n)
    for i in range(n):
        for j in range(n):
            g[i] += 0.5 * (A[i, j] + A[j, i]) * w[i]
        g[i] -= b[i]
    return g
