# unseen: wrong | lines 7, 8 | two mistakes: the sign of the gradient is turned, and theta is moved by the old velocity

import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    v_new = beta * velocity + eta * grad
    return theta + velocity, v_new
