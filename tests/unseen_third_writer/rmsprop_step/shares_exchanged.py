# unseen: wrong | line 6 | rho and 1 - rho are exchanged
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = (1 - rho) * s + rho * np.square(grad)
    return theta - eta * np.divide(grad, np.sqrt(s_new) + eps), s_new
