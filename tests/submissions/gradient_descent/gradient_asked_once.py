# expect: failed value gradient_of_the_start
import numpy as np


def gradient_descent(grad_fn, w0, eta, n_steps):
    grad = grad_fn(w0)
    return np.array([w0 - t * eta * grad for t in range(n_steps + 1)])
