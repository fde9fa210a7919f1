# expect: failed value one_array_for_all
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w = w0.astype(float)
    points = [w]
    for _ in range(n_steps):
        w -= eta * grad_fn(w)
        points.append(w)
    return np.array(points)
