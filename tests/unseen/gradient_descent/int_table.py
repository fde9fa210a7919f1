# unseen: wrong | line 7 | the table has the dtype of w0, so for whole numbers every point is cut [dtype]

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    trajectory = np.empty((n_steps + 1,) + w0.shape, dtype=w0.dtype)
    trajectory[0] = w0
    for t in range(n_steps):
        trajectory[t + 1] = trajectory[t] - eta * grad_fn(trajectory[t])
    return trajectory
