# unseen: wrong | line 6 | NumPy's norm of a matrix is not the largest eigenvalue, as MATLAB's norm(H) is, but the root of the sum of squares
import numpy as np


def largest_stable_rate(H):
    return 2.0 / float(np.linalg.norm(H))
