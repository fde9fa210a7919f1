# unseen: right | - | einsum and an outer product with ones in place of a matrix product and broadcasting
import numpy as np


def linear_forward(X, W, b):
    scores = np.einsum("ip,jp->ij", X, W)
    return scores + np.outer(np.ones(len(X)), b)
