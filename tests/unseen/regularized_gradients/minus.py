# unseen: wrong | line 7 | the decay is subtracted, as in a step

import numpy as np


def regularized_gradients(dWs, dbs, weights, alpha, n_train):
    return [g - alpha / n_train * w for g, w in zip(dWs, weights)], list(dbs)
