# unseen: wrong | line 8 | only the likeliest class of Y counts, as if every row were one-hot

import numpy as np


def cross_entropy(P, Y):
    m = P.shape[0]
    right = np.argmax(Y, axis=1)
    with np.errstate(divide="ignore"):
        return float(-np.log(P[np.arange(m), right]).sum() / m)
