# unseen: wrong | line 7 | the start is not in the path [shape]
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w = np.asarray(w0, dtype=float)
    path = np.zeros((n_steps, len(w)))
    for t in range(n_steps):
        w = w - eta * grad_fn(w)
        path[t] = w
    return path
