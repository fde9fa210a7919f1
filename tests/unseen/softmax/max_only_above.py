# unseen: wrong | line 8 | the shift stands in the numerator only

import numpy as np


def softmax(Z):
    top = np.exp(Z - Z.max(axis=1, keepdims=True))
    bottom = np.exp(np.clip(Z, -700, 700)).sum(axis=1, keepdims=True)
    return top / bottom
