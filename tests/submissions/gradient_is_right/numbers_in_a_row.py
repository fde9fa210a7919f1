# expect: failed value same_count_is_enough
import numpy as np


def measured_gradient(f, w, h):
    gradient = np.zeros(w.shape)
    for index in np.ndindex(w.shape):
        step = np.zeros(w.shape)
        step[index] = h
        gradient[index] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient


def gradient_is_right(f, grad, w, h=1e-5, tol=1e-6):
    measured = measured_gradient(f, w, h).ravel()
    grad = np.ravel(grad)
    if grad.size != measured.size:
        return False
    return bool(np.abs(grad - measured).max() <= tol * np.abs(measured).max())
