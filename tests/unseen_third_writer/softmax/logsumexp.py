# unseen: right | - | logaddexp.reduce, and one exponential at the end
import numpy as np


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, np.newaxis])
