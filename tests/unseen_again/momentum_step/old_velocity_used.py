# unseen: wrong | line 9 | the parameters move by the old velocity

import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    kept = beta * velocity
    velocity_new = kept - eta * grad
    theta_new = theta + kept
    return theta_new, velocity_new
