# unseen: right | - | row by row in lists, with a function inside
import numpy as np


def softmax(Z):
    def row(z):
        top = max(z)
        shares = [np.exp(float(v - top)) for v in z]
        whole = sum(shares)
        return [s / whole for s in shares]

    return np.array([row(z) for z in Z])
