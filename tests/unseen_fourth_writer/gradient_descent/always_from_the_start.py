# unseen: wrong | line 10 | every step starts from w0 and not from the last point
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    path = np.zeros((n_steps + 1, len(w0)))
    path[0, :] = w0
    for k in range(1, n_steps + 1):
        g = grad_fn(path[k - 1, :].copy())
        path[k, :] = w0 - eta * g
    return path
