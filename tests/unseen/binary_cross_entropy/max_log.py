# unseen: wrong | lines 8, 9 | the logarithms are kept above -100, as PyTorch does

import numpy as np


def binary_cross_entropy(A, Y):
    with np.errstate(divide="ignore"):
        la = np.maximum(np.log(A), -100)
        lb = np.maximum(np.log(1 - A), -100)
    return float(-(Y * la + (1 - Y) * lb).sum() / len(A))
