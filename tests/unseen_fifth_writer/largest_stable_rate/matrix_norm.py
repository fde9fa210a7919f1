# unseen: wrong | line 6 | the Frobenius norm stands for the largest eigenvalue
import numpy as np


def largest_stable_rate(H):
    L = np.linalg.norm(H)
    return float(2.0 / L)
