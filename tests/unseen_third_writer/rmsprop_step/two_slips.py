# unseen: wrong | lines 6, 7 | the square is missing in the average, and the step goes along the gradient
import numpy as np


def rmsprop_step(theta, s, grad, eta, rho, eps):
    s = rho * s + (1 - rho) * np.abs(grad)
    return theta + eta * grad / (np.sqrt(s) + eps), s
