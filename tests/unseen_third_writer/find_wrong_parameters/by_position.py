# unseen: wrong | line 29 | gradients and parameters are paired by position and not by name
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return float(np.max(np.abs(a - b)) / scale) if scale > 0 else 0.0


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
    for (name, value), grad in zip(parameters.items(), gradients.values()):
        def f(p):
            return loss({**parameters, name: p})
        if not gradient_is_right(f, grad, value):
            bad.append(name)
    return bad
