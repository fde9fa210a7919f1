# unseen: wrong | line 10 | the wanted class is taken by argmax, so soft targets are treated as one-hot

import numpy as np


def softmax_cross_entropy(Z, Y):
    m = len(Z)
    s = Z - Z.max(axis=1, keepdims=True)
    logp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
    return float(-logp[np.arange(m), Y.argmax(axis=1)].mean())
