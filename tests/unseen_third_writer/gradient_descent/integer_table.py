# unseen: wrong | line 6 | the table has the type of w0, so steps from integers are cut off [dtype]
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    traj = np.zeros((n_steps + 1, w0.size), dtype=w0.dtype)
    traj[0] = w0
    for t in range(n_steps):
        traj[t + 1] = traj[t] - eta * grad_fn(traj[t])
    return traj
