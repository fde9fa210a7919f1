# unseen: wrong | line 9 | the shift is not added back

import numpy as np


def softmax_cross_entropy(Z, Y):
    Z = np.asarray(Z, dtype=float)
    c = Z.max(axis=1, keepdims=True)
    log_sum = np.log(np.exp(Z - c).sum(axis=1, keepdims=True))
    per_row = np.sum(Y * (log_sum - Z), axis=1)
    return float(per_row.mean())
