# unseen: wrong | line 9 | every gradient is taken at the start

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    points = [np.asarray(w0, dtype=float)]
    for k in range(n_steps):
        g = grad_fn(points[0])
        points.append(points[-1] - eta * g)
    return np.array(points)
