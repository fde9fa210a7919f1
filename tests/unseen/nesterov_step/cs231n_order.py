# unseen: wrong | lines 8, 9 | CS231n's form for the shifted parameters, with the gradient at theta

import numpy as np


def nesterov_step(theta, velocity, grad_fn, eta, beta):
    v_prev = velocity
    v = beta * velocity - eta * grad_fn(theta)
    return theta + (-beta * v_prev + (1 + beta) * v), v
