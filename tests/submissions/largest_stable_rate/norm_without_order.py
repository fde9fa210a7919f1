# expect: failed value length_of_the_matrix
import numpy as np


def largest_stable_rate(H):
    return 2 / np.linalg.norm(H)
