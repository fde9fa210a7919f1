# unseen: right | - | a loop over all entries with math.sqrt and a helper for one number
import math

import numpy as np


def _one(theta, s, g, eta, rho, eps):
    s = rho * s + (1 - rho) * g * g
    return theta - eta * (g / (math.sqrt(s) + eps)), s


def rmsprop_step(theta, s, grad, eta, rho, eps):
    theta_new, s_new = np.empty(np.shape(theta)), np.empty(np.shape(theta))
    for place in np.ndindex(*np.shape(theta)):
        theta_new[place], s_new[place] = _one(
            float(theta[place]), float(s[place]), float(grad[place]), eta, rho, eps
        )
    return theta_new, s_new
