# unseen: wrong | line 7 | w ** 2 in place of w: the penalty is not differentiated

import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    return [dWs[l] + (alpha / n_train) * weights[l] ** 2 for l in range(len(dWs))], dbs
