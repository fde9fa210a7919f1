# unseen: wrong | line 7 | W is not transposed, so the shapes do not fit [exception]

import numpy as np


def linear_forward(X, W, b):
    return X @ W + b
