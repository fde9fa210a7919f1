# unseen: wrong | lines 10, 11 | the same array is appended every time and changed in place, so all rows equal the last point

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w = np.array(w0, dtype=float)
    trajectory = [w]
    for t in range(n_steps):
        w -= eta * grad_fn(w)
        trajectory.append(w)
    return np.array(trajectory)
