# unseen: wrong | line 7 | exp without a shift overflows [not finite]

import numpy as np


def softmax_cross_entropy_gradient(Z, Y):
    E = np.exp(Z)
    P = E / np.sum(E, axis=1, keepdims=True)
    return (P - Y) / Z.shape[0]
