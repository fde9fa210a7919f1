# unseen: wrong | line 9 | np.nan_to_num turns the inf of a certain and wrong output into a large number

import numpy as np


def binary_cross_entropy(A, Y):
    with np.errstate(all="ignore"):
        c = -Y * np.log(A) - (1 - Y) * np.log(1 - A)
    return float(np.sum(np.nan_to_num(c)) / len(A))
