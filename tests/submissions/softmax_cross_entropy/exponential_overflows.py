# expect: failed not_finite fused_unshifted
import numpy as np


def softmax_cross_entropy(Z, Y):
    return np.mean(np.log(np.exp(Z).sum(axis=1)) - (Y * Z).sum(axis=1))
