# expect: passed - -
import numpy as np


def gradient_step(w, grad, eta):
    return w - eta * grad


def gradient_descent(grad_fn, w0, eta, n_steps):
    path = np.zeros((n_steps + 1, len(w0)))
    path[0] = w0
    for t in range(n_steps):
        path[t + 1] = gradient_step(path[t], grad_fn(path[t]), eta)
    return path
