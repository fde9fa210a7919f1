# expect: failed value through_the_origin
import numpy as np


def fit_linear(X, Y):
    W = np.linalg.lstsq(X, Y, rcond=None)[0].T
    return W, np.zeros(len(W))
