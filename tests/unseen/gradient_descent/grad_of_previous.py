# unseen: wrong | line 9 | the gradient is taken at the point before the last one

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    points = [np.array(w0, dtype=float)]
    for t in range(n_steps):
        at = points[max(t - 1, 0)]
        points.append(points[-1] - eta * grad_fn(at))
    return np.array(points)
