# expect: failed value old_average_used
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    theta = theta - eta * grad / (np.sqrt(s) + eps)
    return theta, rho * s + (1 - rho) * grad**2
