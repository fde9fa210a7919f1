# unseen: wrong | lines 7, 8 | two mistakes: no shift, and the sum runs over the columns [not finite]

import numpy as np


def softmax(Z):
    ez = np.exp(Z)
    return ez / ez.sum(axis=0)
