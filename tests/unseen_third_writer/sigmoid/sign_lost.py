# unseen: wrong | line 7 | exp(z) in the place of exp(-z): the curve is mirrored
import numpy as np


def sigmoid(z):
    z = np.clip(np.asarray(z, dtype=float), -700, 700)
    return 1 / (1 + np.exp(z))
