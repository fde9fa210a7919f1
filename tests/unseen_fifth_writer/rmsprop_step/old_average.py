# unseen: wrong | line 7 | the gradient is divided by the root of the old average
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s_new = rho * s + (1 - rho) * np.square(grad)
    scale = np.sqrt(s) + eps
    return theta - eta * grad / scale, s_new
