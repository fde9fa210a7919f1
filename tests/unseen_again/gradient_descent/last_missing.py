# unseen: wrong | line 10 | the last point is not recorded

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w = np.array(w0, dtype=float)
    path = np.zeros((n_steps + 1, w.size))
    for t in range(n_steps):
        path[t] = w
        w = w - eta * grad_fn(w)
    return path
