# unseen: wrong | line 11 | b is added
import numpy as np

def quadratic_gradient(A, b, w):
    n = len(w)
    res = np.zeros(n)
    for i in range(n):
        acc = 0.0
        for j in range(n):
            acc += 0.5 * (A[i, j] + A[j, i]) * w[j]
        res[i] = acc + b[i]
    return res
