# expect: failed value uphill
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    points = [w0]
    for _ in range(n_steps):
        points.append(points[-1] + eta * grad_fn(points[-1]))
    return np.array(points)
