# unseen: wrong | line 7 | it looks back: theta - beta velocity

import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    lookahead = theta - beta * velocity
    velocity_new = beta * velocity - eta * grad_fn(lookahead)
    return theta + velocity_new, velocity_new
