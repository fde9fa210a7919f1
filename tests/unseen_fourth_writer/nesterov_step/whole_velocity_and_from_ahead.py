# unseen: wrong | lines 6, 9 | it looks ahead by the whole velocity, and the step starts from the point ahead
import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    ahead = theta + 1.0 * velocity
    g = grad_fn(ahead)
    velocity_new = beta * velocity - eta * g
    theta_new = ahead + velocity_new
    return theta_new, velocity_new
