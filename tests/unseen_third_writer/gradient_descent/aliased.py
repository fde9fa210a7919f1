# unseen: wrong | line 9 | the same array is appended again and again, so that all rows are the last point
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w = np.array(w0, dtype=float)
    history = [w]
    for step in range(n_steps):
        w -= eta * grad_fn(w)
        history.append(w)
    return np.array(history)
