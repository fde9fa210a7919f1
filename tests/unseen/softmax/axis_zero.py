# unseen: wrong | line 9 | axis 0: the columns sum to 1

import numpy as np


def softmax(Z):
    shifted = Z - Z.max(axis=0)
    e = np.exp(shifted)
    return e / e.sum(axis=0)
