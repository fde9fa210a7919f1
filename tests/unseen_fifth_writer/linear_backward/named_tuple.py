# unseen: right | - | a named tuple and einsum
from typing import NamedTuple

import numpy as np


class Grads(NamedTuple):
    dA_prev: np.ndarray
    dW: np.ndarray
    db: np.ndarray


def linear_backward(G, A_prev, W):
    return Grads(
        np.einsum("ij,jk->ik", G, W), np.einsum("ij,ik->jk", G, A_prev), np.einsum("ij->j", G)
    )
