# unseen: wrong | line 7 | the maximum is subtracted in place, so Z has changed [changed arguments]

import numpy as np


def softmax(Z):
    Z -= Z.max(axis=1, keepdims=True)
    P = np.exp(Z)
    P /= P.sum(axis=1, keepdims=True)
    return P
