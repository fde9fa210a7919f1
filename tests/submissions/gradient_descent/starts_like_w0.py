# expect: failed value cut_to_whole_numbers
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    path = np.zeros((n_steps + 1, len(w0)), dtype=w0.dtype)
    path[0] = w0
    for t in range(n_steps):
        path[t + 1] = path[t] - eta * grad_fn(path[t])
    return path
