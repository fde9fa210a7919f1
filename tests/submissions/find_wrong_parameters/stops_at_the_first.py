# expect: failed shape first_one_only
import numpy as np


def measured_gradient(f, w, h):
    gradient = np.zeros(w.shape)
    for index in np.ndindex(w.shape):
        step = np.zeros(w.shape)
        step[index] = h
        gradient[index] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient


def right(f, grad, w):
    if grad.shape != w.shape:
        return False
    measured = measured_gradient(f, w, 1e-5)
    return np.abs(grad - measured).max() <= 1e-6 * max(np.abs(grad).max(), np.abs(measured).max())


def find_wrong_parameters(loss, gradients, parameters):
    for name in parameters:
        if not right(
            lambda value, name=name: loss({**parameters, name: value}), gradients[name], parameters[name]
        ):
            return [name]
    return []
