# unseen: wrong | line 9 | only the probabilities are divided by m

import numpy as np


def softmax_cross_entropy_gradient(Z, Y):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return P / len(Z) - Y
