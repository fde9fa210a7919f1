# unseen: wrong | line 7 | the softmax goes over the examples

import numpy as np


def softmax_cross_entropy_gradient(Z, Y):
    E = np.exp(Z - Z.max(axis=0))
    P = E / E.sum(axis=0)
    return (P - Y) / len(Z)
