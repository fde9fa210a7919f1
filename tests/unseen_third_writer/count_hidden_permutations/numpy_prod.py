# unseen: wrong | line 12 | NumPy multiplies integers of 64 bits, which overflow
import math

import numpy as np


def count_hidden_permutations(hidden_sizes):
    result = np.int64(1)
    with np.errstate(all="ignore"):
        for n in hidden_sizes:
            for k in range(2, n + 1):
                result = result * np.int64(k)
    return int(result)
