# unseen: wrong | line 10 | only the transposed part of A is used

import numpy as np


def quadratic_gradient(A, b, w):
    grad = np.zeros(len(w))
    for i in range(len(w)):
        for j in range(len(w)):
            grad[i] += A[j, i] * w[j]
        grad[i] -= b[i]
    return grad
