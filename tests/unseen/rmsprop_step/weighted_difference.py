# unseen: right | - | the average moved towards the square

import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = s + (1 - rho) * (grad * grad - s)
    rate = eta / (s_new ** 0.5 + eps)
    return theta - rate * grad, s_new
