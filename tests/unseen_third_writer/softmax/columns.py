# unseen: wrong | line 8 | the sum goes down the columns
import numpy as np


def softmax(Z):
    shifted = Z - np.max(Z, axis=1, keepdims=True)
    ex = np.exp(shifted)
    return ex / ex.sum(axis=0, keepdims=True)
