# unseen: wrong | line 9 | the new velocity is added to the point that was looked at and not to theta

import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    ahead = theta + beta * velocity
    v = beta * velocity - eta * grad_fn(ahead)
    return ahead + v, v
