# unseen: right | - | einsum

import numpy as np


def linear_forward(X, W, b):
    return np.einsum("il,jl->ij", X, W) + b[np.newaxis, :]
