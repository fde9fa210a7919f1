# unseen: wrong | line 8 | shifted by the largest of all logits, so a low row underflows

import numpy as np


def softmax(Z):
    Z = np.array(Z, dtype=float)
    top = Z.max()
    e = np.exp(Z - top)
    s = np.sum(e, axis=1, keepdims=True)
    return e / s
