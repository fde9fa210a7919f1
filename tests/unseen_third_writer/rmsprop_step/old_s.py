# unseen: wrong | line 7 | the step is divided by the root of the old average
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = rho * s + (1 - rho) * grad * grad
    theta_new = theta - eta * grad / (np.sqrt(s) + eps)
    return theta_new, s_new
