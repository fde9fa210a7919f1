# unseen: wrong | line 24 | the names come in the order of the gradients and not of the parameters
import numpy as np


def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    if np.shape(grad) != np.shape(w) or np.isnan(grad).any():
        return False
    w = np.array(w, dtype=float)
    measured = np.zeros_like(w)
    for where in np.ndindex(w.shape):
        e = np.zeros_like(w)
        e[where] = h
        measured[where] = (f(w + e) - f(w - e)) / (2 * h)
    top = max(np.abs(measured).max(), np.abs(grad).max())
    return bool(top == 0 or np.abs(grad - measured).max() / top <= tol)


def find_wrong_parameters(loss, gradients, parameters):
    def accepted(name):
        return gradient_is_right(
            lambda part: loss({**parameters, name: part}), gradients[name], parameters[name]
        )

    return [name for name in gradients if not accepted(name)]
