# unseen: wrong | line 30 | goes through the names in the order of the gradients
import numpy as np


def relative_error(a, b):
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    if scale == 0:
        return 0.0
    return float(np.max(np.abs(np.subtract(a, b))) / scale)


def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    gradient = np.zeros_like(w)
    for index in np.ndindex(w.shape):
        step = np.zeros_like(w)
        step[index] = h
        gradient[index] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient


def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    if np.shape(grad) != np.shape(w) or np.any(np.isnan(grad)):
        return False
    return bool(relative_error(grad, numerical_gradient(f, w, h)) <= tol)


def find_wrong_parameters(loss, gradients, parameters):
    bad = []
    for key, g in gradients.items():

        def one(x, key=key):
            p = dict(parameters)
            p[key] = x
            return loss(p)

        if not gradient_is_right(one, g, parameters[key]):
            bad.append(key)
    return bad
