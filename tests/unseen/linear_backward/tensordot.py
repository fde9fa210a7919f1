# unseen: right | - | tensordot and einsum

import numpy as np


def linear_backward(G, A_prev, W):
    return np.tensordot(G, W, axes=1), np.einsum("ij,ik->jk", G, A_prev), np.ones(len(G)) @ G
