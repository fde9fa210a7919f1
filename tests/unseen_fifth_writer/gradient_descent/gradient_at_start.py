# unseen: wrong | line 9 | the gradient is always taken at the start of the path and not at its last point
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    path = np.empty((n_steps + 1, len(w0)))
    path[0] = w0
    for t in range(n_steps):
        slope = grad_fn(path[0])
        path[t + 1] = path[t] - eta * slope
    return path
