# unseen: wrong | line 8 | (1 - beta) multiplies the gradient

import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    grad = grad_fn(theta + beta * velocity)
    v = beta * velocity - (1 - beta) * eta * grad
    return theta + v, v
