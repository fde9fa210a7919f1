# unseen: right | - | einsum with letters of its own
import numpy as np


def linear_forward(X, W, b):
    return np.einsum("ep,op->eo", X, W) + b[None, :]
