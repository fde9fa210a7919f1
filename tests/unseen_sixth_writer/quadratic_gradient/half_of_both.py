# unseen: wrong | line 7 | the sum of A and its transpose lacks the factor one half
import numpy as np


def quadratic_gradient(A, b, w):
    S = A + A.T
    left = np.einsum("ij,j->i", S, w)
    return left - b
