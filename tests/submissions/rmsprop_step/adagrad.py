# expect: failed value sum_instead_of_average
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s = s + grad**2
    return theta - eta * grad / (np.sqrt(s) + eps), s
