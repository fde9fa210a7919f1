# unseen: wrong | line 11 | the inner sum multiplies by w[i] of the row and not by w[j]
import numpy as np


def quadratic_gradient(A, b, w):
    n = len(w)
    gradient = np.zeros(n)
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += (A[i, j] + A[j, i]) / 2 * w[i]
        gradient[i] = total - b[i]
    return gradient
