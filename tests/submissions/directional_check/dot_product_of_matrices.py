# expect: failed exception -
import numpy as np


def directional_check(f, grad, w, v, h=1e-5):
    claimed = np.dot(grad, v)
    measured = (f(w + h * v) - f(w - h * v)) / (2 * h)
    size = max(abs(claimed), abs(measured))
    return abs(claimed - measured) / size if size > 0 else 0.0
