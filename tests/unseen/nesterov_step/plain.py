# unseen: wrong | line 7 | the gradient is taken at theta: the heavy ball

import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    v = beta * velocity - eta * grad_fn(theta)
    return theta + v, v
