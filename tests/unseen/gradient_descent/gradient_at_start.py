# unseen: wrong | line 10 | the gradient is always taken at the start w0

import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    trajectory = np.zeros((n_steps + 1, len(w0)))
    trajectory[0] = w0
    for t in range(n_steps):
        trajectory[t + 1] = trajectory[t] - eta * grad_fn(w0)
    return trajectory
