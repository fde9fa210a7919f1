# expect: failed value in_order_of_the_gradients
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
    wrong = []
    for name, grad in gradients.items():
        if not right(lambda value, name=name: loss({**parameters, name: value}), grad, parameters[name]):
            wrong.append(name)
    return wrong
