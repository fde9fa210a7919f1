# unseen: wrong | line 25 | the names come in the order of the gradients
import numpy as np

def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    scale = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return 0.0 if scale == 0 else float(np.max(np.abs(a / scale - b / scale)))
def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    gradient = np.zeros_like(w)
    for index in np.ndindex(w.shape):
        step = np.zeros_like(w)
        step[index] = h
        gradient[index] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient
def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    grad = np.asarray(grad, dtype=float)
    if grad.shape != np.shape(w) or np.isnan(grad).any():
        return False
    return bool(relative_error(grad, numerical_gradient(f, w, h)) <= tol)

def find_wrong_parameters(loss, gradients, parameters):
    def accepted(name, g):
        return gradient_is_right(lambda x: loss(parameters | {name: x}), g, parameters[name])
    return [name for name, g in gradients.items() if not accepted(name, g)]
