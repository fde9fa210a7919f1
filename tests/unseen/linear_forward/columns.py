# unseen: wrong | line 7 | W X^T is one example a column, so the answer is transposed [shape]

import numpy as np


def linear_forward(X, W, b):
    return W @ X.T + b.reshape(-1, 1)
