# unseen: wrong | line 9 | the same array is moved in place and listed each time, so all rows are the last point
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w = np.array(w0, dtype=float)
    points = [w]
    for _ in range(n_steps):
        w -= eta * grad_fn(w)
        points.append(w)
    return np.array(points)
