# expect: failed changed_arguments -
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    points = [w0.copy()]
    for _ in range(n_steps):
        w0 -= eta * grad_fn(w0)
        points.append(w0.copy())
    return np.array(points)
