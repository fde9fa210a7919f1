# unseen: wrong | line 10 | it stops when the gradient is small [shape]
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w = np.array(w0, float)
    traj = [w]
    while len(traj) <= n_steps:
        g = np.asarray(grad_fn(w))
        if np.linalg.norm(g) < 1e-3:
            break
        w = w - eta * g
        traj.append(w)
    return np.vstack(traj)
