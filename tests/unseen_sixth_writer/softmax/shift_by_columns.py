# unseen: wrong | line 6 | the largest logit is taken of each column, which shifts the logits of one row by different numbers
import numpy as np


def softmax(Z):
    shift = np.max(Z, axis=0, keepdims=True)
    E = np.exp(Z - shift)
    return E / E.sum(axis=1, keepdims=True)
