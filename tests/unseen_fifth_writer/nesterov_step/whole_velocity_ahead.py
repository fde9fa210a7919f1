# unseen: wrong | line 7 | it looks ahead along the whole velocity and not the part that is kept
import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    theta, velocity = np.asarray(theta, dtype=float), np.asarray(velocity, dtype=float)
    lookahead = theta + velocity
    change = beta * velocity - eta * grad_fn(lookahead)
    return theta + change, change
