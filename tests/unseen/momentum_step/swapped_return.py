# unseen: wrong | line 8 | velocity and theta are returned in the wrong order

import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    v = beta * velocity - eta * grad
    return v, theta + v
