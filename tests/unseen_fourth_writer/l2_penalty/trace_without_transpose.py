# unseen: wrong | line 8 | the trace is that of W W and not of W W^T [exception]
import numpy as np


def l2_penalty(weights, alpha, n_train):
    squares = 0.0
    for W in weights:
        squares += np.trace(W @ W)
    return float(alpha * squares / (2 * n_train))
