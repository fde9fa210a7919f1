# expect: failed value one_after_another
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w = w0.astype(float)
    points = [w.copy()]
    for _ in range(n_steps):
        for i in range(len(w)):
            w[i] = w[i] - eta * grad_fn(w)[i]
        points.append(w.copy())
    return np.array(points)
