# unseen: wrong | line 6 | NumPy's norm of a matrix is the root of the sum of all squares and not, as norm(H) in MATLAB, the largest eigenvalue
import numpy as np


def largest_stable_rate(H):
    L = np.linalg.norm(H)
    eta_max = 2 / L
    return float(eta_max)
