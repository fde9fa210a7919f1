# expect: failed shape -
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w, points = w0, []
    for _ in range(n_steps):
        w = w - eta * grad_fn(w)
        points.append(w)
    return np.array(points)
