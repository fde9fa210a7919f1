# unseen: wrong | line 7 | the sum is over all entries and not over each row
import numpy as np


def softmax(Z):
    e = np.exp(Z - Z.max(axis=1, keepdims=True))
    return e / np.sum(e)
