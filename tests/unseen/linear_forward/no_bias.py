# unseen: wrong | line 7 | the bias is forgotten

import numpy as np


def linear_forward(X, W, b):
    Y_hat = np.dot(X, W.T)
    return Y_hat
