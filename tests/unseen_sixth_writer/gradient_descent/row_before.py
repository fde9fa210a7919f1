# unseen: wrong | line 9 | the gradient is taken one row too early
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    traj = np.zeros((n_steps + 1, len(w0)))
    traj[0] = w0
    for t in range(n_steps):
        g = grad_fn(traj[t - 1])
        traj[t + 1] = traj[t] - eta * g
    return traj
