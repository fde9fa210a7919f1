# unseen: wrong | line 11 | the part of the transpose is added with the same indices, so the result is A w - b
import numpy as np


def quadratic_gradient(A, b, w):
    n = len(w)
    slope = [0.0] * n
    for row in range(n):
        for col in range(n):
            slope[row] += 0.5 * A[row, col] * w[col]
            slope[row] += 0.5 * A[row, col] * w[col]
        slope[row] -= b[row]
    return np.array(slope)
