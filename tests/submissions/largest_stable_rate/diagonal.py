# expect: failed value largest_diagonal_entry
import numpy as np


def largest_stable_rate(H):
    return 2 / np.max(np.diag(H))
