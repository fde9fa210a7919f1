# unseen: wrong | line 7 | the maximum of the whole matrix is subtracted, so a row far below it underflows to 0 / 0 [not finite]

import numpy as np


def softmax(Z):
    exps = np.exp(Z - np.max(Z))
    return exps / np.sum(exps, axis=1, keepdims=True)
