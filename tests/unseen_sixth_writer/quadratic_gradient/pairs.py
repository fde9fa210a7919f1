# unseen: right | - | adds up the derivative of each product of two weights in loops
import numpy as np


def quadratic_gradient(A, b, w):
    gradient = -np.array(b, dtype=float)
    for j in range(len(w)):
        for k in range(len(w)):
            gradient[j] += A[j, k] * w[k] / 2
            gradient[k] += A[j, k] * w[j] / 2
    return gradient
