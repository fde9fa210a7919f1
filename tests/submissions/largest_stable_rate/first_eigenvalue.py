# expect: failed value smallest_curvature
import numpy as np


def largest_stable_rate(H):
    values, vectors = np.linalg.eigh(H)
    return 2 / values[0]
