# unseen: wrong | line 7 | the bias is subtracted, as if it were a threshold

import numpy as np


def linear_forward(X, W, b):
    return np.matmul(X, np.transpose(W)) - b
