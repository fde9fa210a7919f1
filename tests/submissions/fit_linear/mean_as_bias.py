# expect: failed value bias_is_the_mean_of_the_targets
import numpy as np


def fit_linear(X, Y):
    W = np.linalg.lstsq(X - X.mean(axis=0), Y - Y.mean(axis=0), rcond=None)[0].T
    return W, Y.mean(axis=0)
