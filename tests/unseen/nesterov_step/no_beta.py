# unseen: wrong | line 7 | it looks ahead by the whole velocity, beta is missing

import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    g = grad_fn(theta + velocity)
    v_new = beta * velocity - eta * g
    return theta + v_new, v_new
