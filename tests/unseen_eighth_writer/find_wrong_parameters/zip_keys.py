# unseen: wrong | line 32 | the gradients are paired with the parameters by their place in the dict and not by their name
import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    g = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[i] = h
        g[i] = (f(w + e) - f(w - e)) / (2 * h)
    return g


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    if scale == 0:
        return 0.0
    return float(np.max(np.abs(a - b)) / scale)


def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    grad = np.asarray(grad)
    if grad.shape != np.shape(w) or np.isnan(grad).any():
        return False
    return bool(relative_error(grad, numerical_gradient(f, w, h)) <= tol)


def find_wrong_parameters(loss, gradients, parameters):
    wrong = []
    for name, claimed in zip(parameters, gradients.values()):
        def one(array, name=name):
            return loss({**parameters, name: array})

        if not gradient_is_right(one, claimed, parameters[name]):
            wrong.append(name)
    return wrong
