# unseen: wrong | line 7 | looks back instead of ahead
import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    kept = np.multiply(beta, velocity)
    ahead = np.subtract(theta, kept)
    push = np.multiply(-eta, grad_fn(ahead))
    return theta + kept + push, kept + push
