# unseen: wrong | line 11 | the start is not stored, so there is one row too few and every row is one step late [shape]

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w = np.array(w0, dtype=float)
    path = []
    for _ in range(n_steps):
        w = w - eta * grad_fn(w)
        path.append(w)
    return np.array(path)
