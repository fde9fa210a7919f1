# unseen: wrong | line 9 | A w counts once, which is right for symmetric matrices only
import numpy as np


def quadratic_gradient(A, b, w):
    n = len(w)
    out = np.empty(n)
    for i in range(n):
        out[i] = sum(A[i, j] * w[j] for j in range(n)) - b[i]
    return out
