# expect: failed not_finite slopes_zero_by_zero
import numpy as np


def directional_check(f, grad, w, v, h=1e-5):
    claimed = np.sum(grad * v)
    measured = np.float64(f(w + h * v) - f(w - h * v)) / (2 * h)
    return np.abs(claimed - measured) / np.maximum(np.abs(claimed), np.abs(measured))
