# expect: failed value one_over_largest
import numpy as np


def largest_stable_rate(H):
    return 1 / np.linalg.eigvalsh(H)[-1]
