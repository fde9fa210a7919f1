# unseen: wrong | line 7 | the maximum is subtracted from Z in place [changed arguments]

import numpy as np


def softmax_cross_entropy(Z, Y):
    Z -= np.max(Z, axis=1, keepdims=True)
    return float(np.mean(np.log(np.exp(Z).sum(1)) - (Y * Z).sum(1)))
