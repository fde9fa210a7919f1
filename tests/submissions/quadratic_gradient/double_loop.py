# expect: passed - -
import numpy as np


def quadratic_gradient(A, b, w):
    n = len(b)
    gradient = np.zeros(n)
    for i in range(n):
        for j in range(n):
            gradient[i] += 0.5 * (A[i][j] + A[j][i]) * w[j]
        gradient[i] -= b[i]
    return gradient
