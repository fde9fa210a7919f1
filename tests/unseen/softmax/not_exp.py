# unseen: wrong | line 9 | the logits are divided by their sum without exp

import numpy as np


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    S = Z - Z.min(axis=1, keepdims=True)
    return S / S.sum(axis=1, keepdims=True)
