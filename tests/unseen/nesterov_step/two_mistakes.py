# unseen: wrong | lines 7, 8 | two mistakes: the gradient is taken at theta, and the velocity is subtracted

import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    v = beta * velocity + eta * grad_fn(theta)
    return theta - v, v
