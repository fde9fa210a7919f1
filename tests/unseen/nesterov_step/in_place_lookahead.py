# unseen: wrong | line 7 | theta is moved in place to look ahead [changed arguments]

import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    theta += beta * velocity
    g = grad_fn(theta)
    v = beta * velocity - eta * g
    return theta - eta * g, v
