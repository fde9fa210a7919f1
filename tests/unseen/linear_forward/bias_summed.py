# unseen: wrong | line 7 | the sum of all biases is added to every output

import numpy as np


def linear_forward(X, W, b):
    return X @ W.T + b.sum()
