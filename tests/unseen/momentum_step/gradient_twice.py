# unseen: wrong | line 8 | the gradient is subtracted once more when theta is moved

import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    v = beta * velocity - eta * grad
    return theta + v - eta * grad, v
