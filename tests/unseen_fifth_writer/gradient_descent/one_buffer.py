# unseen: wrong | line 9 | the same array is put into the list each time and changed in place, so all rows are the last point
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    w = np.array(w0, dtype=float)
    history = [w]
    for _ in range(n_steps):
        w -= eta * np.asarray(grad_fn(w))
        history.append(w)
    return np.stack(history)
