# unseen: wrong | lines 9, 10 | two mistakes: the steps go uphill, and the start is not stored [shape]

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w, rows = np.array(w0, dtype=float), []
    for _ in range(n_steps):
        w = w + eta * grad_fn(w)
        rows.append(w)
    return np.array(rows)
