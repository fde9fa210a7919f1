# expect: passed - -
import numpy as np


def layer_forward(A_prev, W, b):
    Z = [[sum(w * a for w, a in zip(row, x)) + bias for row, bias in zip(W, b)] for x in A_prev]
    A = [[0.5 + 0.5 * np.tanh(z / 2) for z in row] for row in Z]
    return Z, A
