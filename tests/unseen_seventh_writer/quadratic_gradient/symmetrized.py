# unseen: wrong | line 5 | A and its transpose are added without the half
import numpy as np

def quadratic_gradient(A, b, w):
    S = A + A.T
    return np.einsum("ij,j->i", S, w) - b
