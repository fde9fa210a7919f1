# unseen: right | - | the steps are the rows of an identity matrix, reshaped
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.asarray(w, float)
    steps = (h * np.eye(w.size)).reshape(w.size, *w.shape)
    slopes = [(f(w + e) - f(w - e)) / (2 * h) for e in steps]
    return np.reshape(slopes, w.shape)
