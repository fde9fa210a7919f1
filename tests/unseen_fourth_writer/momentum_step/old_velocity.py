# unseen: wrong | line 9 | the parameters are moved by the old velocity
import numpy as np


def momentum_step(theta, velocity, grad, eta, beta):
    kept = beta * np.asarray(velocity, dtype=float)
    push = -eta * np.asarray(grad, dtype=float)
    velocity_new = kept + push
    theta_new = theta + velocity * 1.0
    return theta_new, velocity_new
