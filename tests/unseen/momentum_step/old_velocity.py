# unseen: wrong | line 8 | the parameters are moved by the old velocity

import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    velocity_new = beta * velocity - eta * grad
    theta_new = theta + velocity
    return theta_new, velocity_new
