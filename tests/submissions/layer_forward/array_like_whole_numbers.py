# expect: failed value -
import numpy as np


def layer_forward(A_prev, W, b):
    Z = np.zeros((len(A_prev), len(W)), dtype=A_prev.dtype)
    for x in range(len(A_prev)):
        Z[x] = W @ A_prev[x] + b
    return Z, (1 + np.tanh(Z / 2)) / 2
