# unseen: right | - | first the coast, then the correction

import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    coast = beta * velocity
    correction = -eta * grad_fn(theta + coast)
    return theta + coast + correction, coast + correction
