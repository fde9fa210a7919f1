# expect: failed value all_coordinates_at_once
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    return np.ones(w.shape) * (f(w + h) - f(w - h)) / (2 * h)
