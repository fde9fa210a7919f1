# unseen: wrong | line 6 | it looks back: the sign of the velocity is wrong at the point ahead
import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    g = np.asarray(grad_fn(theta - beta * velocity))
    u = beta * velocity - eta * g
    return theta + u, u
