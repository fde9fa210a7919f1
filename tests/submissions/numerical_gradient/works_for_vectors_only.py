# expect: failed exception -
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    slopes = [(f(w + h * e) - f(w - h * e)) / (2 * h) for e in np.eye(w.shape[0])]
    return np.array(slopes).reshape(w.shape)
