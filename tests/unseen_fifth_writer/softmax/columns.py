# unseen: wrong | line 9 | the powers are divided by the sum over the examples and not over the row
import numpy as np


def softmax(Z):
    z = np.array(Z, dtype=float)
    z -= z.max(1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(0)
