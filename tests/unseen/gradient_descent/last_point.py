# unseen: wrong | line 10 | only the last point is returned [shape]

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w = w0.astype(float)
    for _ in range(n_steps):
        w = w - eta * grad_fn(w)
    return w
