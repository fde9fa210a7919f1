# unseen: wrong | line 8 | the sum runs over the whole matrix and not over each row

import numpy as np


def softmax(Z):
    e = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    return e / np.sum(e)
