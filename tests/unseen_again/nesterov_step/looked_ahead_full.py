# unseen: wrong | line 7 | looks ahead by the whole velocity

import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    ahead = theta + velocity
    g = grad_fn(ahead)
    v = beta * velocity - eta * g
    return theta + v, v
