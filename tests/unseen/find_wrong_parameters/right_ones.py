# unseen: wrong | line 31 | the not is missing: the right ones are listed

import numpy as np


def relative_error(a, b):
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(np.subtract(a, b))) / scale)


def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    gradient = np.zeros_like(w)
    for index in np.ndindex(w.shape):
        step = np.zeros_like(w)
        step[index] = h
        gradient[index] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient


def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    if np.shape(grad) != np.shape(w) or np.isnan(grad).any():
        return False
    return bool(relative_error(grad, numerical_gradient(f, w, h)) <= tol)


def find_wrong_parameters(loss, gradients, parameters):
    wrong = []
    for name in parameters:
        f = lambda w: loss({**parameters, name: w})
        if gradient_is_right(f, gradients[name], parameters[name]):
            wrong.append(name)
    return wrong
