# unseen: wrong | line 9 | the 1/m of the mean is missing, as with reduction="sum"
import numpy as np


def softmax_cross_entropy_gradient(Z, Y):
    G = np.exp(Z - np.max(Z, axis=1, keepdims=True))
    G /= G.sum(axis=1, keepdims=True)
    G -= Y
    return G
