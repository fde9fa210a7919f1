# unseen: wrong | line 8 | the gradient is always taken at the start
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    points = [np.array(w0, dtype=float)]
    for _ in range(n_steps):
        g = grad_fn(w0)
        points.append(points[-1] - eta * g)
    return np.array(points)
