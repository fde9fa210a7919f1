# unseen: wrong | line 6 | the norm of all entries in the place of the largest eigenvalue
import numpy as np


def largest_stable_rate(H):
    L = np.linalg.norm(H)
    return 2 / L
