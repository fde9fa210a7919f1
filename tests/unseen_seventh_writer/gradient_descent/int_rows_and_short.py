# unseen: wrong | lines 5, 7 | the rows have the type of w0, and there is a step too few in the loop [dtype]
import numpy as np

def gradient_descent(grad_fn, w0, eta, n_steps):
    path = np.zeros((n_steps + 1, len(w0)), dtype=np.asarray(w0).dtype)
    path[0] = w0
    for t in range(1, n_steps):
        path[t] = path[t - 1] - eta * grad_fn(path[t - 1])
    return path
