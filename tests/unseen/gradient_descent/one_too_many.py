# unseen: wrong | line 8 | n_steps + 1 steps are made, so there is one row too many [shape]

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    points = [np.array(w0, dtype=float)]
    for _ in range(n_steps + 1):
        points.append(points[-1] - eta * grad_fn(points[-1]))
    return np.stack(points)
