# unseen: wrong | line 7 | the largest logit of the whole matrix is subtracted, so the exponentials of a row may all be 0 [not finite]
import numpy as np


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    E = np.exp(Z - Z.max())
    return E / E.sum(axis=1)[:, None]
