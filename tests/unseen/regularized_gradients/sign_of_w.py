# unseen: wrong | line 8 | the derivative of the L1 penalty

import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    factor = alpha / n_train
    new = [d + factor * np.sign(W) for d, W in zip(dWs, weights)]
    return new, list(dbs)
