# unseen: wrong | line 7 | 1e-9 is added inside the logarithm
import numpy as np


def cross_entropy(P, Y):
    m = P.shape[0]
    log_likelihood = -np.sum(Y * np.log(P + 1e-9))
    return float(log_likelihood / m)
