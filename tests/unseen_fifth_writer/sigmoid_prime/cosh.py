# unseen: wrong | line 7 | cosh overflows for large z, with a warning
import numpy as np


def sigmoid_prime(z):
    half = np.asarray(z, dtype=float) / 2
    return 0.25 / np.cosh(half) ** 2
