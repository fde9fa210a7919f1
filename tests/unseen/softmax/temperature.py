# unseen: wrong | line 7 | the logits are divided by the number of classes

import numpy as np


def softmax(Z):
    T = Z / Z.shape[1]
    E = np.exp(T - T.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
