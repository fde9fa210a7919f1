# unseen: wrong | line 7 | no shift: exp overflows for large logits [not finite]

import numpy as np


def softmax(Z):
    e = np.exp(Z)
    return e / e.sum(axis=1, keepdims=True)
