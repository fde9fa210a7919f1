# unseen: wrong | lines 7, 8, 9 | velocity and theta are changed in place [changed arguments]

import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    velocity *= beta
    velocity -= eta * grad
    theta += velocity
    return theta, velocity
