# unseen: wrong | line 11 | the start is left out and one more point is computed

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w = np.array(w0, dtype=float)
    rows = np.zeros((n_steps + 1, len(w)))
    for t in range(n_steps + 1):
        w = w - eta * grad_fn(w)
        rows[t] = w
    return rows
